package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every process is killed in turn while a hundred deployments run. Each script notes task, step, attempt and epoch as the
 * first thing it does; the notes must be what the attempts table says.
 */
@Tag("endurance")
class EverythingKilledStory {

    private static final int DEPLOYMENTS = 100;
    private static final int PROJECTS = 20;
    private static final int KILLS = 20;

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldEndEveryTaskWhileEverythingIsKilledInTurn() throws IOException, InterruptedException {
        Load load = Load.start(client, "Killed", 12);
        List<String> victims = suite.processes();

        for (int i = 0; i < KILLS; i++) {
            String victim = victims.get(i % victims.size());
            long pid = suite.pid(victim);
            suite.kill(victim);
            suite.awaitReplaced(victim, pid, Duration.ofMinutes(2));
            TimeUnit.SECONDS.sleep(5);
        }

        load.awaitSuccess(Duration.ofMinutes(10));
        Notes notes = load.notes();
        assertThat(notes.written()).as("every note is an attempt").isSubsetOf(notes.recorded());
        assertThat(notes.missing())
                .as("attempts without a note can only be lost ones")
                .isSubsetOf(notes.lost());
        assertThat(notes.lines()).as("no attempt ran twice").hasSameSizeAs(notes.written());
    }

    @Test
    void shouldTakeNothingOverWhenNothingDies() throws IOException {
        Load load = Load.start(client, "Undisturbed", 1);

        load.awaitSuccess(Duration.ofMinutes(5));
        Notes notes = load.notes();
        assertThat(notes.lost()).isEmpty();
        assertThat(notes.written()).isEqualTo(notes.recorded());
        assertThat(notes.lines()).hasSameSizeAs(notes.written());
    }

    /** A hundred deployments of two-step processes, and the folder where their scripts leave notes. */
    private record Load(Client client, Path folder, List<String> tasks) {

        static Load start(Client client, String name, int seconds) throws IOException {
            Path folder = Files.createTempDirectory("slipway-notes");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            String script = "echo \"$SLIPWAY_TASK $SLIPWAY_STEP $SLIPWAY_ATTEMPT $SLIPWAY_EPOCH\" >> '" + folder
                    + "/'$SLIPWAY_TASK; sleep " + seconds;
            String environment = client.environment(name);
            String lifecycle = client.lifecycle(name, false, List.of(environment));
            List<String> releases = new ArrayList<>();
            for (int i = 0; i < PROJECTS; i++) {
                String project = client.project(name + " " + i, lifecycle);
                client.process(project, "idempotent", List.of(script, script));
                releases.add(client.release(project, "1.0.0"));
            }
            List<String> tasks = new ArrayList<>();
            for (int i = 0; i < DEPLOYMENTS; i++) {
                tasks.add(client.deploy(releases.get(i % PROJECTS), environment).getString("TaskId"));
            }
            return new Load(client, folder, tasks);
        }

        void awaitSuccess(Duration atMost) {
            await("all tasks have ended")
                    .atMost(atMost)
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .until(() -> states().values().stream().noneMatch(Set.of("Queued", "Executing")::contains));
            assertThat(states().values()).containsOnly("Success");
        }

        private Map<String, String> states() {
            return client.get("/api/tasks?take=1000&ids=" + String.join(",", tasks)).getList("Items").stream()
                    .map(item -> (Map<?, ?>) item)
                    .collect(Collectors.toMap(item -> (String) item.get("Id"), item -> (String) item.get("State")));
        }

        Notes notes() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String task : tasks) {
                Path file = folder.resolve(task);
                if (Files.exists(file)) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
            return new Notes(lines, Attempts.of(LiveSuite.get(), tasks));
        }
    }

    /** @param lines what the scripts wrote, "task step attempt epoch" */
    private record Notes(List<String> lines, Map<String, String> attempts) {

        Set<String> written() {
            return new TreeSet<>(lines);
        }

        Set<String> recorded() {
            return new TreeSet<>(attempts.keySet());
        }

        Set<String> lost() {
            return attempts.entrySet().stream()
                    .filter(attempt -> attempt.getValue().equals("Lost"))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> missing() {
            Set<String> missing = recorded();
            missing.removeAll(written());
            return missing;
        }
    }
}
