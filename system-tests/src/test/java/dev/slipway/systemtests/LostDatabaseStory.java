package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away and comes back: everybody says so, nobody has to be restarted. */
class LostDatabaseStory {

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);

    @Test
    void shouldAnswer503WithoutTheDatabaseAndRecoverByItself() {
        String environment = client.environment("Database");
        String project = client.project("Database", client.lifecycle("Database", false, List.of(environment)));
        Map<String, Long> before = suite.pids();

        // The launcher would start it again before anybody has noticed.
        LiveSuite.signal(suite.launcher().pid(), "STOP");
        try {
            suite.kill("postgres");
            for (String path : List.of(
                    "/api/projects",
                    "/api/variables/variableset-" + project,
                    "/api/deployments",
                    "/api/tasks",
                    "/api/users/me")) {
                await("GET " + path + " is refused")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> refused(client.request().get(path)));
            }
            Response post = client.request().body(Map.of("Name", "Not now")).post("/api/environments");
            assertThat(refused(post)).as("POST").isTrue();
        } finally {
            LiveSuite.signal(suite.launcher().pid(), "CONT");
        }
        suite.awaitReplaced("postgres", before.getOrDefault("postgres", 0L), Duration.ofMinutes(2));

        await("the API works again")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> client.environment("Afterwards").startsWith("Environments-"));
        assertThat(client.get("/api/projects/" + project).getString("Name")).isEqualTo("Database");
        assertThat(client.request()
                        .get("/api/environments?name=Not now")
                        .jsonPath()
                        .getList("Items"))
                .as("what was refused")
                .isEmpty();
        Map<String, Long> after = new HashMap<>(suite.pids());
        before.remove("postgres");
        after.remove("postgres");
        assertThat(after).as("nothing had to be restarted").isEqualTo(before);
    }

    /** Answers 200 as long as the last back end of the database lives; nothing else but 503 may come. */
    private static boolean refused(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 503);
        if (response.statusCode() == 200) {
            return false;
        }
        assertThat(response.jsonPath().getString("ErrorMessage")).isNotBlank();
        return true;
    }
}
