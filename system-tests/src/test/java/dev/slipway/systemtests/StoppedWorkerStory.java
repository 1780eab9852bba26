package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A worker that is asked to stop finishes the step that runs, begins no other and hands the task on at once: a step that
 * nobody declared idempotent is neither cut off nor run twice, and nobody waits for a lease of 15 seconds to lapse.
 */
class StoppedWorkerStory {

    /** Below the grace of 3 seconds. A length that no other script has, to find it by. */
    private static final String SECONDS = "2.0625";

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldHandTheTaskOnAtTheStepBoundary() {
        String environment = client.environment("Stopped worker");
        String project =
                client.project("Stopped worker", client.lifecycle("Stopped worker", false, List.of(environment)));
        client.process(project, "ask", List.of("echo begun; sleep " + SECONDS, "echo two"));
        String release = client.release(project, "1.0.0");

        try (SecondWorker second = SecondWorker.start(suite)) {
            long first = suite.pid("deployment-service");
            String task = client.deploy(release, environment).getString("TaskId");
            await("the first step runs")
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> works(first) || works(second.pid()));
            LiveSuite.signal(works(first) ? first : second.pid(), "TERM");

            // if it was the suite's own copy, the API is back when the launcher has started another
            suite.awaitHealthy(Duration.ofMinutes(2));
            var ended = client.awaitTask(task, Duration.ofSeconds(30));

            assertThat(ended.getString("State")).as(client.rawLog(task)).isEqualTo("Success");
            assertThat(took(ended)).as("from the first start to the end").isLessThan(LEASE);
            assertThat(client.rawLog(task))
                    .contains("is being stopped. Another goes on from here, after 1 of 2 steps.");
            await("the table can be read")
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(Attempts.of(suite, List.of(task)).keySet())
                                    .containsExactlyInAnyOrder(task + " 1 1 1", task + " 2 1 2"));
        } finally {
            suite.awaitHealthy(Duration.ofMinutes(1));
        }
    }

    private static Duration took(JsonPath task) {
        return Duration.between(
                OffsetDateTime.parse(task.getString("StartTime")),
                OffsetDateTime.parse(task.getString("CompletedTime")));
    }

    private static boolean works(long worker) {
        return !Sleepers.of(worker, SECONDS).isEmpty();
    }
}
