package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
        suite.signal("kafka", "STOP");
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String release = client.release(project, "1.0." + round);
                String task = client.deploy(release, dev).getString("TaskId");
                assertThat(client.awaitTask(task, Duration.ofSeconds(30)).getString("State"))
                        .isEqualTo("Success");
                assertThat(client.deploy(release, test).getString("TaskId"))
                        .as("round " + round)
                        .isNotBlank();
            }
        } finally {
            suite.signal("kafka", "CONT");
        }
        suite.awaitHealthy(Duration.ofMinutes(2));
    }
}
