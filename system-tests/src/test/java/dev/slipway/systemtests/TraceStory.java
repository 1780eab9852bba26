package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** One trace, from the caller through the portal, release-service and the broker to deployment-service. */
class TraceStory {

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    /** Services log what goes wrong: here an automatic deployment that nobody gives a value which it needs. */
    @Test
    void shouldFindTheCallersTraceBehindTheBroker() {
        String environment = client.environment("Traced");
        String project = client.project("Traced", client.lifecycle("Traced", true, List.of(environment)));
        client.process(project, "idempotent", List.of("true"));
        String channel = client.get("/api/projects/" + project + "/channels").getString("Items[0].Id");
        String path = "/api/variables/variableset-" + project;
        Map<String, Object> variables = new HashMap<>(client.get(path).getMap("$"));
        variables.put(
                "Variables",
                List.of(Map.of(
                        "Name", "Answer",
                        "Value", "",
                        "Type", "String",
                        "Scope", Map.of(),
                        "Prompt", Map.of("Label", "Answer", "Required", true))));
        client.put(path, variables);

        String trace = "%016x%016x".formatted(ThreadLocalRandom.current().nextLong(), 1);
        String release = client.request()
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .body(Map.of("ProjectId", project, "ChannelId", channel, "Version", "1.0.0"))
                .post("/api/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");

        assertThat(new ServiceDatabase(suite, "release-service")
                        .texts(
                                "select traceparent from outbox where topic = 'release-created'"
                                        + " and payload::jsonb ->> 'releaseId' = any (?)",
                                List.of(release)))
                .singleElement()
                .asString()
                .startsWith("00-" + trace + "-")
                .doesNotContain("b7ad6b7169203331");
        await("deployment-service tells of it under the same trace")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(suite.log("deployment-service").lines())
                        .anySatisfy(line -> assertThat(line)
                                .contains("[" + trace + "]", "No automatic deployment: release=" + release)));
    }
}
