package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.contracts.release.QueueStopped;
import dev.slipway.contracts.release.ReleaseCreated;
import dev.slipway.contracts.release.ReleaseDeleted;
import dev.slipway.contracts.release.ReleasePhaseEntered;
import dev.slipway.contracts.scheduler.DeploymentDue;
import dev.slipway.contracts.scheduler.DeploymentExpired;
import dev.slipway.deployment.deployments.Neighbours;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service does about other services' facts, through a real broker. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ListeningTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AtomicInteger RELEASES = new AtomicInteger(5000);

    private static Neighbours neighbours;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private int number;

    @BeforeAll
    static void startNeighbours() {
        neighbours = new Neighbours();
    }

    @BeforeEach
    void takeRelease() {
        number = RELEASES.incrementAndGet();
    }

    @Test
    void shouldDeployOnceHoweverOftenItIsTold() {
        var entered = new ReleaseCreated(
                "Spaces-1",
                "Projects-" + number,
                release(),
                "Channels-1",
                "1.0",
                release() + "/0",
                List.of("Environments-1", "Environments-2"));
        tell(entered);
        tell(entered);
        tell(new ReleasePhaseEntered(
                "Spaces-1", "Projects-" + number, release(), null, release() + "/0", "Dev", List.of("Environments-1")));
        tell(new ReleasePhaseEntered(
                "Spaces-1",
                "Projects-" + number,
                release(),
                null,
                release() + "/1",
                "Test",
                List.of("Environments-3")));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success", "Success", "Success"));
        await().during(Duration.ofSeconds(1)).until(() -> states().size() == 3);
        assertThat(as().get("/api/Spaces-1/releases/" + release() + "/deployments")
                        .jsonPath()
                        .getList("Items.EnvironmentId"))
                .containsExactlyInAnyOrder("Environments-1", "Environments-2", "Environments-3");
    }

    @Test
    void shouldRecordWhyItDidNotDeploy() {
        neighbours.manifest("Environments-98", new Manifest(List.of(), List.of("Password"), List.of()));
        tell(created("Environments-98"));

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        as().get("/api/Spaces-1/releases/" + release() + "/deployments/refusals")
                                .jsonPath()
                                .getList("Items.Reason", String.class))
                .singleElement()
                .asString()
                .contains("'Password' needs a value"));
        assertThat(states()).isEmpty();
    }

    @Test
    void shouldWaitWhileReleaseServiceIsDown() {
        neighbours.fail(release());
        tell(created("Environments-1"));
        await().atMost(SOON).until(() -> neighbours.release.requests("POST", "/internal/tickets").stream()
                .anyMatch(request -> request.body().contains(release())));
        assertThat(states()).isEmpty();

        neighbours.recover(release());

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
    }

    @Test
    void shouldStartAtOnceWhenTheSchedulerSaysDue() {
        var due = Instant.now().plusSeconds(2);
        var made = schedule(due, due.plusSeconds(600));
        var id = made.get("Id");
        // A message for another version of the schedule starts nothing.
        tell(new DeploymentDue("Spaces-1", id, made.get("TaskId"), 7, due));
        tell(new DeploymentDue("Spaces-1", id, made.get("TaskId"), 1, due));

        await().atMost(SOON).pollInterval(50, TimeUnit.MILLISECONDS).untilAsserted(() -> assertThat(states())
                .containsExactly("Success"));

        var started = Instant.parse(
                as().get("/api/tasks/" + made.get("TaskId")).jsonPath().getString("StartTime"));
        assertThat(started).isBetween(due, due.plusSeconds(4));
    }

    @Test
    void shouldNotExpireOnAnEarlyWord() {
        var due = Instant.now().plusSeconds(2);
        var made = schedule(due, due.plusSeconds(600));
        tell(new DeploymentExpired("Spaces-1", made.get("Id"), made.get("TaskId"), 1, due, due));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
    }

    @Test
    void shouldClearUpBehindADeletedProject() {
        tell(created("Environments-1"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
        schedule(Instant.now().plusSeconds(3000), Instant.now().plusSeconds(4000));

        tell(new ProjectDeleted("Spaces-1", "Projects-" + number));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).isEmpty());
    }

    @Test
    void shouldRemoveAttemptsAndLogBehindADeletedRelease() {
        tell(created("Environments-1"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
        String task =
                as().get("/api/Spaces-1/releases/" + release() + "/deployments").path("Items[0].TaskId");
        pool.preparedQuery("""
            insert into attempts (task_id, action_id, attempt, step, action_name, epoch, worker, state, started)
            values ($1, 'a', 1, '1', 'a', 1, 'w', 'Success', now())
            """).execute(Tuple.of(task)).await().atMost(SOON);
        pool.preparedQuery("insert into task_log_chunks (task_id, position, size, content) values ($1, 1, 1, 'x')")
                .execute(Tuple.of(task))
                .await()
                .atMost(SOON);

        tell(new ReleaseDeleted("Spaces-1", "Projects-" + number, release()));

        await().atMost(SOON).until(() -> left("tasks where id", task) == 0);
        await().atMost(SOON).until(() -> left("removed_tasks where task_id", task) == 0);
        assertThat(left("attempts where task_id", task)).isZero();
        assertThat(left("task_log_chunks where task_id", task)).isZero();
    }

    private long left(String where, String task) {
        return pool.preparedQuery("select count(*) from " + where + " = $1")
                .execute(Tuple.of(task))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void shouldHoldTheQueueOfASpaceThatWasStopped() {
        var space = "Spaces-" + number;
        tell(new QueueStopped(space, true));
        await().atMost(SOON).until(() -> stopped(space));
        var task = deployIn(space);
        await().during(Duration.ofMillis(500)).until(() -> "Queued".equals(state(task)));

        tell(new QueueStopped(space, false));

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        as().get("/api/" + space + "/tasks").jsonPath().getList("Items.State"))
                .isNotEmpty()
                .containsOnly("Success"));
    }

    private boolean stopped(String space) {
        return pool.preparedQuery("select from stopped_queues where space_id = $1")
                        .execute(Tuple.of(space))
                        .await()
                        .atMost(SOON)
                        .size()
                > 0;
    }

    private ReleaseCreated created(String environment) {
        return new ReleaseCreated(
                "Spaces-1",
                "Projects-" + number,
                release(),
                "Channels-1",
                "1.0",
                release() + "/0",
                List.of(environment));
    }

    private Map<String, String> schedule(Instant due, Instant expiry) {
        var json = as().body(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", "Environments-1",
                        "QueueTime", due.toString(),
                        "QueueTimeExpiry", expiry.toString()))
                .post("/api/Spaces-1/deployments")
                .jsonPath();
        return Map.of("Id", json.getString("Id"), "TaskId", json.getString("TaskId"));
    }

    private String deployIn(String space) {
        return as().body(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1"))
                .post("/api/" + space + "/deployments")
                .jsonPath()
                .getString("TaskId");
    }

    private void tell(Fact fact) {
        transactions.in(tx -> outbox.append(tx, fact)).await().atMost(SOON);
    }

    private List<String> states() {
        return as().get("/api/Spaces-1/tasks?project=Projects-" + number)
                .jsonPath()
                .getList("Items.State");
    }

    private String state(String task) {
        return as().get("/api/tasks/" + task).jsonPath().getString("State");
    }

    private String release() {
        return "Releases-" + number;
    }

    private static RequestSpecification as() {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .contentType(ContentType.JSON);
    }
}
