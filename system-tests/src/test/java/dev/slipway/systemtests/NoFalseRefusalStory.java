package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** "Wait for the task, then deploy to the next environment" is never refused because a fact has not arrived yet. */
class NoFalseRefusalStory {

    private static final int ROUNDS = 200;

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldPromoteAtOnceWhileNoFactFlows() {
        String dev = client.environment("Paused Dev");
        String test = client.environment("Paused Test");
        String project = client.project("Paused", client.lifecycle("Paused", false, List.of(dev, test)));
        client.process(project, "idempotent", List.of("true"));
        List<String> tasks = new ArrayList<>();
        suite.signal("kafka", "STOP");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String release = client.release(project, "1.0." + round);
                String task = client.deploy(release, dev).getString("TaskId");
                assertThat(client.awaitTask(task, Duration.ofSeconds(30)).getString("State"))
                        .isEqualTo("Success");
                tasks.add(task);
                tasks.add(client.deploy(release, test).getString("TaskId"));
            }
        } finally {
            suite.signal("kafka", "CONT");
        }
        suite.awaitHealthy(Duration.ofMinutes(2));

        await("every promoted release is deployed")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !client.states(tasks).containsValue("Queued")
                        && !client.states(tasks).containsValue("Executing"));
        assertThat(client.states(tasks))
                .hasSize(2 * ROUNDS)
                .allSatisfy((task, state) -> assertThat(state).as(task).isEqualTo("Success"));
        await("the facts that were held up arrive")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cells(project))
                        .containsOnly(
                                entry(dev, "1.0." + (ROUNDS - 1) + " Success"),
                                entry(test, "1.0." + (ROUNDS - 1) + " Success")));
    }

    /** Version and state of the dashboard's cells by environment. */
    private Map<String, String> cells(String project) {
        return client.get("/api/dashboard").<Map<String, Object>>getList("Items").stream()
                .filter(item -> project.equals(item.get("ProjectId")) && Boolean.TRUE.equals(item.get("IsCurrent")))
                .collect(Collectors.toMap(
                        item -> (String) item.get("EnvironmentId"),
                        item -> item.get("ReleaseVersion") + " " + item.get("State")));
    }
}
