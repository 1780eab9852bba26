package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker dies, or is stopped, in the middle of a step: another copy takes over, as the step declares. */
class LostWorkerStory {

    private static final String SCRIPT = """
        echo "attempt #{Slipway.Attempt.Number}"
        [ "#{Slipway.Attempt.Number}" -gt 1 ] || sleep 120
        echo "the work is done"
        """;

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"KILL, idempotent, Success", "STOP, idempotent, Success", "KILL, ask, Failed"})
    void shouldTakeOverAtTheStepBoundary(String signal, String declaration, String state) {
        String name = "Lost " + signal + " " + declaration;
        String environment = client.environment(name);
        String project = client.project(name, client.lifecycle(name, false, List.of(environment)));
        client.process(project, declaration, List.of("echo first step of #{Octopus.Task.Id}", SCRIPT));
        String release = client.release(project, "1.0.0");

        try (SecondWorker second = SecondWorker.start(suite)) {
            String task = client.deploy(release, environment).getString("TaskId");
            await("the script runs")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> client.rawLog(task).contains("attempt 1")
                            && scripts(second.pid()).count()
                                            + scripts(suite.pid("deployment-service"))
                                                    .count()
                                    > 0);
            long worker = scripts(second.pid()).findAny().isPresent() ? second.pid() : suite.pid("deployment-service");
            List<ProcessHandle> old = scripts(worker).toList();
            long first = suite.pid("deployment-service");
            LiveSuite.signal(worker, signal);

            if (signal.equals("STOP")) {
                awaitTakeOver(task);
                // it wakes up in the middle of what it believes to be its run; whatever it writes now is refused
                LiveSuite.signal(worker, "CONT");
            }

            JsonPath ended = client.awaitTask(task, Duration.ofSeconds(60));

            assertThat(ended.getString("State")).as(client.rawLog(task)).isEqualTo(state);
            assertThat(client.rawLog(task)).contains("first step of " + task);
            if (state.equals("Success")) {
                assertThat(client.rawLog(task)).contains("attempt 2", "the work is done");
                assertThat(client.rawLog(task).split("first step of", -1))
                        .as("ran once")
                        .hasSize(2);
            }
            assertThat(old).as("the old script is dead").noneMatch(ProcessHandle::isAlive);
            if (worker == first && signal.equals("KILL")) {
                suite.awaitReplaced("deployment-service", first, Duration.ofMinutes(2));
            }
        }
        suite.awaitHealthy(Duration.ofMinutes(2));
    }

    /** Asks the database, because the copy that was stopped may be the one that the portal asks. */
    private void awaitTakeOver(String task) {
        await("another copy runs the step again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> Attempts.of(suite, List.of(task)).entrySet().stream()
                        .anyMatch(attempt -> attempt.getKey().endsWith(" 2 2")
                                && attempt.getValue().state().equals("Success")));
    }

    /** What the script waits in, among everything that this copy of deployment-service started. */
    private static Stream<ProcessHandle> scripts(long worker) {
        return ProcessHandle.of(worker).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 120"));
    }
}
