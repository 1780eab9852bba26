package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends: a clear answer in the error body, never a 500, never a stack trace. */
class BadInputStory {

    private final Client client = Client.of(LiveSuite.get());

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("POST", "/api/releases", "{\"ProjectId\": ", 400),
                Arguments.of("POST", "/api/releases", "[]", 400),
                Arguments.of("POST", "/api/releases", "{}", 400),
                Arguments.of("POST", "/api/releases", "{\"ProjectId\":7,\"Version\":{\"a\":1}}", 400),
                Arguments.of("POST", "/api/projects", "{\"Name\":\"\"}", 400),
                Arguments.of("POST", "/api/environments", "{\"Name\":[\"a\"]}", 400),
                Arguments.of("POST", "/api/lifecycles", "{\"Name\":\"x\",\"Phases\":\"none\"}", 400),
                Arguments.of("POST", "/api/deployments", "{}", 400),
                Arguments.of("POST", "/api/deployments", "", 400),
                Arguments.of("POST", "/api/deployments/create/untenanted/v1", "{\"environmentNames\":[]}", 400),
                Arguments.of(
                        "POST",
                        "/api/deployments",
                        "{\"ReleaseId\":\"Releases-999999\",\"EnvironmentId\":\"Environments-1\"}",
                        404),
                Arguments.of("GET", "/api/projects/Projects-999999", "", 404),
                Arguments.of("GET", "/api/releases/Releases-0", "", 404),
                Arguments.of("GET", "/api/releases/%27%20OR%201=1", "", 404),
                Arguments.of("GET", "/api/tasks/ServerTasks-999999", "", 404),
                Arguments.of("GET", "/api/tasks/ServerTasks-999999/raw", "", 404),
                Arguments.of("GET", "/api/deployments/nonsense", "", 404),
                Arguments.of("GET", "/api/variables/variableset-Projects-999999", "", 404),
                Arguments.of("GET", "/api/Spaces-999999/projects", "", 404),
                Arguments.of("GET", "/api/nonsense", "", 404),
                Arguments.of("GET", "/internal/spaces", "", 404),
                Arguments.of("GET", "/api/projects?skip=x", "", 400));
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @MethodSource("mistakes")
    void shouldAnswerMistakesInTheErrorBody(String method, String path, String body, int status) {
        var request = client.request().urlEncodingEnabled(false);
        Response response = body.isEmpty()
                ? request.request(method, path)
                : request.body(body).request(method, path);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("ErrorMessage")).isNotBlank();
        assertThat(response.asString()).doesNotContain("Exception:", "\tat ", "io.quarkus", "org.postgresql");
        if (status == 404) {
            assertThat(response.jsonPath().getMap("$")).doesNotContainKey("Errors");
        }
    }

    @Test
    void shouldRefuseMissingAndWrongKeys() {
        for (String key : new String[] {"", "API-WRONGWRONGWRONGWRONG", "nonsense"}) {
            Response response = new Client(client.url(), key).request().get("/api/projects");

            assertThat(response.statusCode()).as(key).isEqualTo(401);
            assertThat(response.jsonPath().getString("ErrorMessage")).isNotBlank();
        }
    }

    @Test
    void shouldRefuseBodiesOverTheLimit() {
        Response response = client.request()
                .body("{\"Name\":\"" + "x".repeat(30 * 1024 * 1024) + "\"}")
                .post("/api/environments");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.jsonPath().getString("ErrorMessage")).isNotBlank();
    }
}
