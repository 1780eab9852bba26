package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The broker and its data, or the database, go away and come back. */
class LostPartsStory {

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldCompleteEveryFlowAfterTheBrokersDataAreDeleted() throws IOException {
        String dev = client.environment("Broker Dev");
        String test = client.environment("Broker Test");
        String lifecycle = client.post(
                        "/api/lifecycles",
                        Map.of(
                                "Name",
                                "Broker",
                                "Phases",
                                List.of(
                                        Map.of("Name", "One", "AutomaticDeploymentTargets", List.of(dev)),
                                        Map.of("Name", "Two", "AutomaticDeploymentTargets", List.of(test)))))
                .getString("Id");
        String project = client.project("Broker", lifecycle);
        client.process(project, "idempotent", List.of("echo #{Octopus.Environment.Name}"));

        String before = client.release(project, "1.0.0");
        long broker = suite.pid("kafka");
        suite.kill("kafka");
        delete(suite.home().resolve("kafka"));
        String whileDown = client.release(project, "1.0.1");
        suite.awaitReplaced("kafka", broker, Duration.ofMinutes(2));
        String after = client.release(project, "1.0.2");

        for (String release : List.of(before, whileDown, after)) {
            await(release + " went through both automatic phases")
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(succeeded(release)).containsExactlyInAnyOrder(dev, test));
        }
    }

    @Test
    void shouldAnswer503WithoutTheDatabaseAndRecoverByItself() {
        long database = suite.pid("postgres");
        long release = suite.pid("release-service");
        suite.kill("postgres");

        await("an answer while the database is away is 503 in the error body")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Response response = client.request().get("/api/projects");
                    assertThat(response.statusCode()).as(response.asString()).isIn(200, 503);
                    if (response.statusCode() == 503) {
                        assertThat(response.jsonPath().getString("ErrorMessage"))
                                .isNotBlank();
                        return true;
                    }
                    return suite.pid("postgres") != database;
                });
        suite.awaitReplaced("postgres", database, Duration.ofMinutes(2));

        await("the API works again")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> {
                    client.get("/api/projects");
                    return true;
                });
        assertThat(suite.pid("release-service"))
                .as("nothing had to be restarted")
                .isEqualTo(release);
    }

    private List<String> succeeded(String release) {
        return client.get("/api/deployments?take=100&taskState=Success").getList("Items").stream()
                .map(item -> (Map<?, ?>) item)
                .filter(item -> release.equals(item.get("ReleaseId")))
                .map(item -> (String) item.get("EnvironmentId"))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
