package dev.slipway.scheduler.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentScheduled;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts in, facts out, over a real broker and database. What was published is read from the outbox, which keeps its rows. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ScheduledDeploymentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final String deployment = "Deployments-" + UUID.randomUUID();

    @Test
    void shouldTellWhenDueAndForgetWhatStarted() {
        Instant due = now().plusMillis(1500);
        publish(scheduled(1, due, due.plusSeconds(3600), false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-due"));
        assertThat(timers()).isEqualTo(1);

        publish(changed("Executing", due));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isZero());
    }

    @Test
    void shouldTellOfTheEndOfTheWindowWhenNothingStarted() {
        Instant due = now().plusMillis(500);
        publish(scheduled(1, due, due.plusMillis(700), false));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told()).containsExactly("deployment-due", "deployment-expired"));
        assertThat(timers()).isZero();
    }

    @Test
    void shouldOnlyExpireWhatWasDueWhileNobodyWasThere() {
        Instant due = now().minusSeconds(600);
        publish(scheduled(1, due, due.plusSeconds(60), false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-expired"));
    }

    @Test
    void shouldFollowTheHighestScheduleVersion() {
        publish(scheduled(2, now().plusMillis(800), null, false));
        publish(scheduled(1, now().plusSeconds(3600), null, false));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told()).containsExactly("deployment-due"));
        assertThat(timers()).isZero();
    }

    @Test
    void shouldForgetWhatWasCancelled() {
        publish(scheduled(1, now().plusSeconds(3600), null, false));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isEqualTo(1));

        publish(scheduled(2, now().plusSeconds(3600), null, true));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers()).isZero());
        assertThat(told()).isEmpty();
    }

    private static Instant now() {
        return Instant.now();
    }

    private DeploymentScheduled scheduled(int version, Instant due, @Nullable Instant expires, boolean cancelled) {
        return new DeploymentScheduled(
                "Spaces-1", deployment, "ServerTasks-1", version, due, expires, cancelled);
    }

    private DeploymentChanged changed(String state, Instant at) {
        return new DeploymentChanged(
                "Spaces-1", "Projects-1", "Releases-1", deployment, "ServerTasks-1", "Environments-1", null, 2, "Channels-1",
                "1.0.0", state, at, at, null, at, null, null, false, false, false);
    }

    /** Published by this service's own relay, as deployment-service's would. */
    private void publish(Fact fact) {
        transactions.in(tx -> outbox.append(tx, fact)).await().atMost(PATIENCE);
    }

    private List<String> told() {
        return strings("select topic from outbox where key = $1 and topic in ('deployment-due', 'deployment-expired') order by id");
    }

    private int timers() {
        return strings("select state from timers where deployment_id = $1").size();
    }

    private List<String> strings(String sql) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(deployment))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }
}
