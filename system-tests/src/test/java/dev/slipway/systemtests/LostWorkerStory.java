package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One worker dies and one is stopped in the middle of steps: a third takes over, as each step declares. All cases wait for
 * the same leases to lapse.
 */
class LostWorkerStory {

    private static final LiveSuite SUITE = LiveSuite.get();
    private static final Client CLIENT = Client.of(SUITE);
    private static final int SLOTS = 5;

    private static final Map<Loss, Held> LOST = new EnumMap<>(Loss.class);

    /** What ran on the lost worker, and the file where its second step says that it lives. */
    private record Held(String task, Path file) {

        List<String> lines() {
            try {
                return Files.readAllLines(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How the step's worker is lost, what the step declares, and what is to become of it. */
    private enum Loss {
        STOPPED_IDEMPOTENT("idempotent", 2, true, "The step is declared idempotent: it is run again."),
        KILLED_IDEMPOTENT("idempotent", 2, true, "The step is declared idempotent: it is run again."),
        KILLED_NOT_DONE("check", 1, true, "Its check script says that it was not done: it is run again."),
        KILLED_DONE("check", 0, false, "Its check script says that it was done: it is not run again."),
        KILLED_ASK("ask", 2, false, "the step does not say what to do then");

        final String declaration;
        final int checked;
        final boolean again;
        final String told;

        /** @param checked exit code of its check script, which only one that declares so is asked */
        Loss(String declaration, int checked, boolean again, String told) {
            this.declaration = declaration;
            this.checked = checked;
            this.again = again;
            this.told = told;
        }

        String state() {
            return this == KILLED_ASK ? "Failed" : "Success";
        }

        Map<String, String> properties(Path file) {
            return Map.of(
                    "Slipway.Step.OnLostWorker",
                    declaration,
                    "Slipway.Step.CheckScript",
                    "echo check >> '" + file + "'; exit " + checked);
        }

        /** What is in the file after the first attempt's lines. */
        List<String> later() {
            List<String> later = new ArrayList<>();
            if (declaration.equals("check")) {
                later.add("check");
            }
            if (again) {
                later.addAll(List.of("2", "2"));
            }
            return later;
        }

        /** State by "step attempt epoch". */
        Map<String, String> attempts() {
            return again
                    ? Map.of("1 1 1", "Success", "2 1 1", "Lost", "2 2 2", "Success")
                    : Map.of("1 1 1", "Success", "2 1 1", this == KILLED_DONE ? "Success" : "Lost");
        }
    }

    @BeforeAll
    static void loseTwoWorkers() throws IOException {
        String environment = CLIENT.environment("Lost");
        String lifecycle = CLIENT.lifecycle("Lost", false, List.of(environment));
        Map<Loss, String> releases = new EnumMap<>(Loss.class);
        for (Loss loss : Loss.values()) {
            Path file = SharedFile.create();
            releases.put(loss, release(lifecycle, loss.name(), loss.properties(file), script(file)));
            LOST.put(loss, new Held("", file));
        }

        // The suite's own copy is full, so whatever comes next goes to the one that is to die.
        deploy(Loss.STOPPED_IDEMPOTENT, releases, environment);
        List<String> blockers = new ArrayList<>();
        for (int i = 1; i < SLOTS; i++) {
            String blocker = release(lifecycle, "Blocker " + i, Map.of(), "sleep 300");
            blockers.add(CLIENT.deploy(blocker, environment).getString("TaskId"));
        }
        awaitStates(blockers, "Executing");
        try (SecondWorker dying = SecondWorker.start(SUITE)) {
            EnumSet<Loss> killed = EnumSet.complementOf(EnumSet.of(Loss.STOPPED_IDEMPOTENT));
            killed.forEach(loss -> deploy(loss, releases, environment));
            await("all scripts run").atMost(Duration.ofSeconds(30)).until(() -> LOST.values().stream()
                    .allMatch(held -> held.lines().contains("1")));
            blockers.forEach(blocker -> CLIENT.post("/api/tasks/" + blocker + "/cancel", Map.of()));
            awaitStates(blockers, "Canceled");

            SUITE.signal("deployment-service", "STOP");
            LiveSuite.signal(dying.pid(), "KILL");
            takeOver();
        } finally {
            SUITE.signal("deployment-service", "CONT");
        }
        SUITE.awaitHealthy(Duration.ofMinutes(1));
    }

    private static void takeOver() {
        List<String> tasks = LOST.values().stream().map(Held::task).toList();
        try (SecondWorker survivor = SecondWorker.start(SUITE)) {
            // Asks the database, because the copy that the portal asks is stopped.
            await("worker " + survivor.pid() + " ends all tasks")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(new ServiceDatabase(SUITE, "deployment-service")
                                    .texts("select state from tasks where id = any (?)", tasks))
                            .hasSize(Loss.values().length)
                            .isSubsetOf("Success", "Failed"));
            // It wakes up in the middle of what it believes to be its run; whatever it writes now is refused.
            SUITE.signal("deployment-service", "CONT");
            // Its heartbeat or the end of its script, which is dead, tells it first; the run ends so either way.
            String left = "Leaving task=" + held(Loss.STOPPED_IDEMPOTENT).task() + " epoch=1 to another worker";
            await(left).atMost(Duration.ofSeconds(30)).until(() -> SUITE.log("deployment-service")
                    .contains(left));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeOverAtTheStepBoundary(Loss loss) {
        Held held = held(loss);
        JsonPath task = CLIENT.get("/api/tasks/" + held.task());
        String log = CLIENT.rawLog(held.task());

        assertThat(task.getString("State")).as(log).isEqualTo(loss.state());
        assertThat(log)
                .containsPattern(
                        "[Ww]orker .* was lost\\. Worker .* takes over \\(epoch 2\\), with 1 of 2 steps on record\\.")
                .containsPattern(
                        "Attempt 1 was running on worker .* when that was lost\\. How it ended is not known\\.")
                .contains(loss.told);
        assertThat(log.split("first step of " + held.task(), -1)).as("ran once").hasSize(2);
        if (!loss.again) {
            assertThat(log).doesNotContain("it is run again", "attempt 2");
        }
        assertThat(attempts(held.task())).isEqualTo(loss.attempts());
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeginNothingWhileTheOldScriptLives(Loss loss) {
        List<String> lines = held(loss).lines();

        assertThat(lines.stream().dropWhile("1"::equals)).containsExactlyElementsOf(loss.later());
    }

    @Test
    void shouldSayWhatIsUnknownWhenNobodyMayGuess() {
        assertThat(CLIENT.get("/api/tasks/" + held(Loss.KILLED_ASK).task()).getString("ErrorMessage"))
                .containsPattern("Worker .* was lost while .*Step 2.* ran, and the step does not say what to do then")
                .contains("Find out what was done, then deploy again.");
    }

    /** The first attempt never ends by itself; the second would notice the first one's lines among its own. */
    private static String script(Path file) {
        return """
            if [ "#{Slipway.Attempt.Number}" -gt 1 ]; then
              echo "attempt 2"; echo 2 >> 'FILE'; sleep 0.7; echo 2 >> 'FILE'
              exit
            fi
            while :; do echo 1 >> 'FILE'; sleep 0.1; done
            """.replace("FILE", file.toString());
    }

    private static String release(String lifecycle, String name, Map<String, String> properties, String script) {
        String project = CLIENT.project("Lost " + name, lifecycle);
        CLIENT.process(project, properties, List.of("echo first step of #{Octopus.Task.Id}", script));
        return CLIENT.release(project, "1.0.0");
    }

    private static void deploy(Loss loss, Map<Loss, String> releases, String environment) {
        String release = Objects.requireNonNull(releases.get(loss));
        LOST.put(
                loss,
                new Held(
                        CLIENT.deploy(release, environment).getString("TaskId"),
                        held(loss).file()));
    }

    private static Held held(Loss loss) {
        return Objects.requireNonNull(LOST.get(loss));
    }

    private static void awaitStates(List<String> tasks, String state) {
        await(tasks + " are " + state)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(CLIENT.states(tasks).values()).containsOnly(state));
    }

    private static Map<String, String> attempts(String task) {
        return Attempts.of(SUITE, List.of(task)).entrySet().stream()
                .collect(Collectors.toMap(
                        attempt -> attempt.getKey().substring(task.length() + 1),
                        attempt -> attempt.getValue().state()));
    }
}
