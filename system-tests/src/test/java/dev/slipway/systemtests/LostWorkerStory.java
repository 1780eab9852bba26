package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker dies, or is stopped, in the middle of a step: another copy takes over, as the step declares. */
class LostWorkerStory {

    private static final Pattern SUPERVISOR = Pattern.compile("supervisor (\\d+)");
    private static final String SCRIPT = """
            echo "supervisor $PPID"
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
            long supervisor = awaitSupervisor(task);
            long worker = workerOf(supervisor, second.pid());
            long first = suite.pid("deployment-service");
            LiveSuite.signal(worker, signal);

            JsonPath ended = client.awaitTask(task, Duration.ofSeconds(60));

            assertThat(ended.getString("State")).as(client.rawLog(task)).isEqualTo(state);
            assertThat(client.rawLog(task)).contains("first step of " + task);
            if (state.equals("Success")) {
                assertThat(client.rawLog(task)).contains("attempt 2", "the work is done");
                assertThat(client.rawLog(task).split("first step of", -1))
                        .as("ran once")
                        .hasSize(2);
            }
            assertThat(ProcessHandle.of(supervisor))
                    .as("the old script's supervisor is gone")
                    .isEmpty();
            LiveSuite.signal(worker, "CONT");
            if (worker == first && signal.equals("KILL")) {
                suite.awaitReplaced("deployment-service", first, Duration.ofMinutes(2));
            }
        }
        suite.awaitHealthy(Duration.ofMinutes(2));
    }

    private long awaitSupervisor(String task) {
        await("the script runs").atMost(Duration.ofSeconds(30)).until(() -> client.rawLog(task)
                .contains("supervisor "));
        Matcher matcher = SUPERVISOR.matcher(client.rawLog(task));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    /** The copy of deployment-service among the ancestors of the supervisor. */
    private long workerOf(long supervisor, long second) {
        long first = suite.pid("deployment-service");
        ProcessHandle process = ProcessHandle.of(supervisor).orElseThrow();
        for (int i = 0; i < 5; i++) {
            process = process.parent().orElseThrow();
            if (process.pid() == first || process.pid() == second) {
                return process.pid();
            }
        }
        throw new AssertionError("no worker above the supervisor " + supervisor);
    }
}
