package dev.slipway.scheduler.timers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentScheduled;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts in, facts out, over a real broker and database. What was published is read from the outbox, which keeps its rows. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ScheduledDeploymentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("http://127.0.0.1");

    @Inject
    OtherServices others;

    @Inject
    Pool pool;

    @Inject
    FireTimers fireTimers;

    private final String deployment = "Deployments-" + UUID.randomUUID();

    @Test
    void shouldTellWhenDueAndForgetWhatStarted() {
        Instant due = now().plusMillis(1500);
        others.tell(scheduled(1, due, due.plusSeconds(3600), false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-due"));
        assertThat(timers()).isEqualTo(1);

        others.tell(changed("Executing", due));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isZero());
    }

    @Test
    void shouldTellOfTheEndOfTheWindowWhenNothingStarted() {
        Instant due = now().plusMillis(500);
        others.tell(scheduled(1, due, due.plusMillis(700), false));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).containsExactly("deployment-due", "deployment-expired"));
        assertThat(timers()).isZero();
    }

    @Test
    void shouldOnlyExpireWhatWasDueWhileNobodyWasThere() {
        Instant due = now().minusSeconds(600);
        others.tell(scheduled(1, due, due.plusSeconds(60), false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-expired"));
    }

    @Test
    void shouldFollowTheHighestScheduleVersion() {
        others.tell(scheduled(2, now().plusMillis(800), null, false));
        others.tell(scheduled(1, now().plusSeconds(3600), null, false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-due"));
        assertThat(timers()).isZero();
    }

    @Test
    void shouldForgetWhatWasCancelled() {
        others.tell(scheduled(1, now().plusSeconds(3600), null, false));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isEqualTo(1));

        others.tell(scheduled(2, now().plusSeconds(3600), null, true));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isZero());
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldStaySilentWhenALowerVersionComesAfterTheCancellation() {
        Instant due = now().plusMillis(500);
        others.tell(scheduled(2, due, null, true));
        others.tell(scheduled(1, due, null, false));
        others.tell(new DeploymentScheduled("Spaces-1", deployment + "-control", "ServerTasks-1", 1, due, null, false));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told(deployment + "-control")).hasSize(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldForgetTheTimersOfADeletedSpace() {
        String space = "Spaces-" + UUID.randomUUID();
        others.tell(
                new DeploymentScheduled(space, deployment, "ServerTasks-1", 1, now().plusSeconds(3600), null, false));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isEqualTo(1));

        others.tell(new SpaceDeleted(space));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isZero());
    }

    /** The broker's data are gone, and with them a fact that never got here; its owner's outbox has kept it. */
    @Test
    void shouldSetTheTimerThatWasLostWithTheBrokersData() {
        String earlier = deployment + "-earlier";
        others.tell(new DeploymentScheduled("Spaces-1", earlier, "ServerTasks-1", 1, now(), null, false));
        others.tell(scheduled(1, now().plusSeconds(3600), null, false));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(earlier)).hasSize(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isEqualTo(1));
        // As if it had never got here.
        strings("delete from timers where deployment_id = $1 returning deployment_id", deployment);
        strings(
                "delete from inbox where event_id in (select event_id from outbox where key = $1)"
                        + " returning event_id::text",
                deployment);

        strings("update broker_generation set generation = 'before ' || $1 returning generation", deployment);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isEqualTo(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(strings(
                        "select id::text from outbox where published_at is null and key like $1 || '%'", deployment))
                .isEmpty());
        assertThat(told(earlier)).as("what was told before is not told again").hasSize(1);
    }

    @Test
    void shouldFireEachTimerOnceWhenManyCopiesLook() {
        int timers = 1000;
        pool.preparedQuery("insert into timers (deployment_id, task_id, space_id, schedule_version, due_at) "
                        + "select $1 || i, 'ServerTasks-1', 'Spaces-1', 1, now() from generate_series(1, $2) i")
                .execute(Tuple.of(deployment, timers))
                .await()
                .atMost(PATIENCE);

        Uni.join()
                .all(IntStream.range(0, 8).mapToObj(i -> fireTimers.fire()).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        await().atMost(PATIENCE).untilAsserted(() -> {
            Row row = pool.preparedQuery(
                            "select count(*), count(distinct key) from outbox where topic = 'deployment-due' and key"
                                    + " like $1")
                    .execute(Tuple.of(deployment + "%"))
                    .await()
                    .atMost(PATIENCE)
                    .iterator()
                    .next();
            assertThat(row.getLong(0)).isEqualTo(timers);
            assertThat(row.getLong(1)).isEqualTo(timers);
        });
        given().get(metrics).then().statusCode(200).body(containsString("slipway_timers_fired_total"));
    }

    @Test
    void shouldSayDueWithinASplitSecond() {
        Instant due = now().plusMillis(1200);
        others.tell(scheduled(1, due, null, false));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).hasSize(1));

        String late = strings(
                        "select (extract(epoch from occurred_at - (payload::jsonb ->> 'dueAt')::timestamptz) *"
                                + " 1000)::int::text from outbox where key = $1 and topic = 'deployment-due'",
                        deployment)
                .get(0);

        // The aim is 100 ms; a machine that does other things meanwhile gets more.
        assertThat(Integer.parseInt(late)).isBetween(0, 1500);
    }

    private static Instant now() {
        return Instant.now();
    }

    private DeploymentScheduled scheduled(int version, Instant due, @Nullable Instant expires, boolean cancelled) {
        return new DeploymentScheduled("Spaces-1", deployment, "ServerTasks-1", version, due, expires, cancelled);
    }

    private DeploymentChanged changed(String state, Instant at) {
        return new DeploymentChanged(
                "Spaces-1",
                "Projects-1",
                "Releases-1",
                deployment,
                "ServerTasks-1",
                "Environments-1",
                null,
                2,
                "Channels-1",
                "1.0.0",
                state,
                at,
                at,
                null,
                at,
                null,
                null,
                false,
                false,
                false);
    }

    private List<String> told() {
        return told(deployment);
    }

    private List<String> told(String id) {
        return strings(
                "select topic from outbox where key = $1 and topic in ('deployment-due', 'deployment-expired') order"
                        + " by id",
                id);
    }

    private int timers() {
        return strings("select state from timers where deployment_id = $1 and state <> 'done'", deployment)
                .size();
    }

    private List<String> strings(String sql, String id) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(id))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }
}
