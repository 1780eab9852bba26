package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.contracts.release.QueueStopped;
import dev.slipway.contracts.release.ReleaseCreated;
import dev.slipway.contracts.release.ReleaseDeleted;
import dev.slipway.contracts.release.ReleasePhaseEntered;
import dev.slipway.contracts.scheduler.DeploymentDue;
import dev.slipway.contracts.scheduler.DeploymentExpired;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the service does about other services' facts, through a real broker. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ListeningTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DeployApi api;

    @Inject
    OtherServices others;

    @Inject
    Pool pool;

    @Test
    void shouldDeployOnceHoweverOftenItIsTold() {
        var entered = new ReleaseCreated(
                "Spaces-1",
                "Projects-" + api.number,
                api.release(),
                "Channels-1",
                "1.0",
                api.release() + "/0",
                List.of("Environments-1", "Environments-2"));
        others.tell(entered);
        others.tell(entered);
        others.tell(new ReleasePhaseEntered(
                "Spaces-1",
                "Projects-" + api.number,
                api.release(),
                null,
                api.release() + "/0",
                "Dev",
                List.of("Environments-1")));
        others.tell(new ReleasePhaseEntered(
                "Spaces-1",
                "Projects-" + api.number,
                api.release(),
                null,
                api.release() + "/1",
                "Test",
                List.of("Environments-3")));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success", "Success", "Success"));
        await().during(Duration.ofSeconds(1)).until(() -> states().size() == 3);
        assertThat(as().get("/api/Spaces-1/releases/" + api.release() + "/deployments")
                        .jsonPath()
                        .getList("Items.EnvironmentId"))
                .containsExactlyInAnyOrder("Environments-1", "Environments-2", "Environments-3");
    }

    @Test
    void shouldRecordWhyItDidNotDeploy() {
        api.neighbours.manifest("Environments-98", new Manifest(List.of(), List.of("Password"), List.of()));
        others.tell(created("Environments-98"));

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments/refusals")
                                .jsonPath()
                                .getList("Items.Reason", String.class))
                .singleElement()
                .asString()
                .contains("'Password' needs a value"));
        assertThat(states()).isEmpty();
    }

    @Test
    void shouldWaitWhileReleaseServiceIsDown() {
        api.neighbours.fail(api.release());
        others.tell(created("Environments-1"));
        await().atMost(SOON).until(() -> api.neighbours.release.requests("POST", "/internal/tickets").stream()
                .anyMatch(request -> request.body().contains(api.release())));
        assertThat(states()).isEmpty();

        api.neighbours.recover(api.release());

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
    }

    @Test
    void shouldStartAtOnceWhenTheSchedulerSaysDue() {
        var due = Instant.now().plusSeconds(2);
        var made = api.scheduled("Environments-1", due, due.plusSeconds(600));
        var id = made.getString("Id");
        // A message for another version of the schedule starts nothing.
        others.tell(new DeploymentDue("Spaces-1", id, made.getString("TaskId"), 7, due));
        others.tell(new DeploymentDue("Spaces-1", id, made.getString("TaskId"), 1, due));

        await().atMost(SOON).pollInterval(50, TimeUnit.MILLISECONDS).untilAsserted(() -> assertThat(states())
                .containsExactly("Success"));

        var started = Instant.parse(
                as().get("/api/tasks/" + made.getString("TaskId")).jsonPath().getString("StartTime"));
        assertThat(started).isBetween(due, due.plusSeconds(4));
    }

    @Test
    void shouldNotExpireOnAnEarlyWord() {
        var due = Instant.now().plusSeconds(2);
        var made = api.scheduled("Environments-1", due, due.plusSeconds(600));
        others.tell(new DeploymentExpired("Spaces-1", made.getString("Id"), made.getString("TaskId"), 1, due, due));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
    }

    @Test
    void shouldClearUpBehindADeletedProject() {
        others.tell(created("Environments-1"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
        api.scheduled(
                "Environments-1", Instant.now().plusSeconds(3000), Instant.now().plusSeconds(4000));

        others.tell(new ProjectDeleted("Spaces-1", "Projects-" + api.number));

        await().atMost(SOON).untilAsserted(() -> assertThat(states()).isEmpty());
    }

    @Test
    void shouldRemoveAttemptsAndLogBehindADeletedRelease() {
        others.tell(created("Environments-1"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states()).containsExactly("Success"));
        String task = as().get("/api/Spaces-1/releases/" + api.release() + "/deployments")
                .path("Items[0].TaskId");
        pool.preparedQuery("""
            insert into attempts (task_id, action_id, attempt, step, action_name, epoch, worker, state, started)
            values ($1, 'a', 1, '1', 'a', 1, 'w', 'Success', now())
            """).execute(Tuple.of(task)).await().atMost(SOON);
        pool.preparedQuery("insert into task_log_chunks (task_id, position, size, content) values ($1, 1, 1, 'x')")
                .execute(Tuple.of(task))
                .await()
                .atMost(SOON);

        others.tell(new ReleaseDeleted("Spaces-1", "Projects-" + api.number, api.release()));

        await().atMost(SOON).until(() -> left("tasks where id", task) == 0);
        await().atMost(SOON).until(() -> left("removed_tasks where task_id", task) == 0);
        assertThat(left("attempts where task_id", task)).isZero();
        assertThat(left("task_log_chunks where task_id", task)).isZero();
    }

    private long left(String where, String task) {
        return Rows.count(pool, "select count(*) from " + where + " = $1", task);
    }

    @Test
    void shouldHoldTheQueueOfASpaceThatWasStopped() {
        var space = "Spaces-" + api.number;
        others.tell(new QueueStopped(space, true));
        await().atMost(SOON).until(() -> stopped(space));
        var task = deployIn(space);
        await().during(Duration.ofMillis(500)).until(() -> "Queued".equals(api.state(task)));

        others.tell(new QueueStopped(space, false));

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
                "Projects-" + api.number,
                api.release(),
                "Channels-1",
                "1.0",
                api.release() + "/0",
                List.of(environment));
    }

    private String deployIn(String space) {
        return as().body(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1"))
                .post("/api/" + space + "/deployments")
                .jsonPath()
                .getString("TaskId");
    }

    private List<String> states() {
        return as().get("/api/Spaces-1/tasks?project=Projects-" + api.number)
                .jsonPath()
                .getList("Items.State");
    }
}
