package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scheduled deployments: due to the second, refused beyond 30 days, never started after their window. */
class LaterStory {

    /** A length that no other script has, to find it by. */
    private static final String SECONDS = "100.0625";

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);
    private final String name = "Later " + System.nanoTime();
    private final String environment = client.environment(name);
    private final String project = client.project(name, client.lifecycle(name, false, List.of(environment)));

    private String release(List<String> scripts) {
        client.process(project, "idempotent", scripts);
        return client.release(project, "1.0.0");
    }

    @ParameterizedTest(name = "in {0} s")
    @ValueSource(ints = {1, 3})
    void shouldStartWhenDue(int seconds) {
        String release = release(List.of("echo due"));
        Instant due = Instant.now().plusSeconds(seconds);

        JsonPath deployment = client.post(
                "/api/deployments",
                Map.of("ReleaseId", release, "EnvironmentId", environment, "QueueTime", due.toString()));
        JsonPath task = client.awaitTask(deployment.getString("TaskId"), Duration.ofSeconds(30));

        assertThat(task.getString("State")).isEqualTo("Success");
        // What arrives less than a second ahead is for now, and says so.
        Instant promised = OffsetDateTime.parse(task.getString("QueueTime")).toInstant();
        Instant started = OffsetDateTime.parse(task.getString("StartTime")).toInstant();
        assertThat(promised).isBetween(due.minusSeconds(1), due.plusMillis(1));
        assertThat(started).isBetween(promised.minusMillis(50), due.plusSeconds(3));
    }

    @Test
    void shouldNeverStartAfterItsWindow() {
        String release = release(List.of("sleep 60"));
        String blocking = client.deploy(release, environment).getString("TaskId");
        Instant due = Instant.now().plusSeconds(3);

        JsonPath deployment = client.post(
                "/api/deployments",
                Map.of(
                        "ReleaseId",
                        release,
                        "EnvironmentId",
                        environment,
                        "QueueTime",
                        due.toString(),
                        "QueueTimeExpiry",
                        due.plusSeconds(2).toString()));
        JsonPath task = client.awaitTask(deployment.getString("TaskId"), Duration.ofSeconds(30));

        assertThat(task.getString("State")).isEqualTo("TimedOut");
        assertThat(task.getString("StartTime")).isNull();
        assertThat(task.getString("ErrorMessage"))
                .contains("due at " + due.truncatedTo(ChronoUnit.SECONDS))
                .contains("before " + due.plusSeconds(2).truncatedTo(ChronoUnit.SECONDS))
                .contains("it waited for " + blocking);
        client.post("/api/tasks/" + blocking + "/cancel", Map.of());
        client.awaitTask(blocking, Duration.ofSeconds(30));
    }

    @Test
    void shouldRefuseMoreThanThirtyDaysAhead() {
        String release = release(List.of("echo never"));

        Response refused = client.request()
                .body(Map.of(
                        "ReleaseId", release,
                        "EnvironmentId", environment,
                        "QueueTime", Instant.now().plus(31, ChronoUnit.DAYS).toString()))
                .post("/api/deployments");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("ErrorMessage")).contains("30 days");
    }

    @Test
    void shouldCancelWhatRunsAndWhatWaits() {
        String release = release(List.of("sleep %1$s & sleep %1$s".formatted(SECONDS)));
        String running = client.deploy(release, environment).getString("TaskId");
        String waiting = client.deploy(release, environment).getString("TaskId");
        await("both processes of the script live")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Sleepers.everywhere(SECONDS).size() == 2);

        client.post("/api/tasks/" + waiting + "/cancel", Map.of());
        client.post("/api/tasks/" + running + "/cancel", Map.of());

        assertThat(client.awaitTask(waiting, Duration.ofSeconds(10)).getString("State"))
                .isEqualTo("Canceled");
        assertThat(client.awaitTask(running, Duration.ofSeconds(20)).getString("State"))
                .isEqualTo("Canceled");
        assertThat(Sleepers.everywhere(SECONDS)).as("what the script started").isEmpty();
    }
}
