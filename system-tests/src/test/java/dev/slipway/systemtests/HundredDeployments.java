package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Up to a hundred deployments of two-step idempotent processes, and the one file where their scripts leave notes. */
record HundredDeployments(Client client, String environment, List<String> releases, Path file, List<String> tasks) {

    private static final int DEPLOYMENTS = 100;
    private static final int PROJECTS = 20;
    private static final int SECONDS = 8;

    /** With nothing deployed yet. */
    static HundredDeployments of(Client client, String name) throws IOException {
        Path file = SharedFile.create();
        String script = "echo \"$SLIPWAY_TASK $SLIPWAY_STEP $SLIPWAY_ATTEMPT $SLIPWAY_EPOCH\" >> '" + file + "'; sleep "
                + SECONDS;
        String environment = client.environment(name);
        String lifecycle = client.lifecycle(name, false, List.of(environment));
        List<String> releases = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            String project = client.project(name + " " + i, lifecycle);
            client.process(project, "idempotent", List.of(script, script));
            releases.add(client.release(project, "1.0.0"));
        }
        return new HundredDeployments(client, environment, releases, file, new ArrayList<>());
    }

    /** Queues so many more, each project in turn. */
    void queue(int more) {
        for (int i = 0; i < more; i++) {
            tasks.add(client.deploy(releases.get(tasks.size() % PROJECTS), environment)
                    .getString("TaskId"));
        }
    }

    /** "task step" of everything that is to be done. */
    List<String> steps() {
        return tasks.stream()
                .flatMap(task -> List.of(task + " 1", task + " 2").stream())
                .toList();
    }

    long unfinished() {
        return states().values().stream()
                .filter(Set.of("Queued", "Executing")::contains)
                .count();
    }

    void awaitSuccess(Duration atMost) {
        await("all tasks have ended")
                .atMost(atMost)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> unfinished() == 0);
        assertThat(states()).hasSize(DEPLOYMENTS);
        assertThat(states().values()).containsOnly("Success");
    }

    private Map<String, String> states() {
        return client.states(tasks);
    }

    Notes notes() throws IOException {
        return new Notes(Files.readAllLines(file), Attempts.of(LiveSuite.get(), tasks));
    }
}
