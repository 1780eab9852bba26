package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completed tasks that get another state, or are run again. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class TaskStateTest {

    @Inject
    DeployApi api;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Failed, -, 400, needs a reason",
                "Failed, ' ', 400, needs a reason",
                "TimedOut, why not, 400, to 'TimedOut'",
                "Executing, why not, 400, to 'Executing'",
                "Cancelling, why not, 400, to 'Cancelling'",
                "Queued, why not, 400, to 'Queued'",
                "Sleeping, why not, 400, to 'Sleeping'",
                "-, why not, 400, to 'null'",
            })
    void shouldRefuseStatesThatNobodyMaySet(String state, String reason, int status, String why) {
        var task = api.deployed("Environments-1").getString("TaskId");
        api.waitFor(task, "Success");

        for (var route : List.of("/api/tasks/", "/api/Spaces-1/tasks/")) {
            as().body(body(state, reason))
                    .post(route + task + "/state")
                    .then()
                    .statusCode(status)
                    .body("ErrorMessage", containsString(why))
                    .body("Errors", hasSize(1));
        }
        assertThat(api.state(task)).isEqualTo("Success");
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks/", "/api/Spaces-1/tasks/"})
    void shouldSetTheStateOfACompletedTask(String route) {
        var task = api.deployed("Environments-1").getString("TaskId");
        api.waitFor(task, "Success");

        as().body(body("failed", "the site is down"))
                .post(route + task + "/state")
                .then()
                .statusCode(200)
                .body("State", equalTo("Failed"))
                .body("ErrorMessage", equalTo("the site is down"))
                .body("HasWarningsOrErrors", equalTo(true))
                .body("FinishedSuccessfully", equalTo(false));
        as().body(body("Success", "it is up again"))
                .post(route + task + "/state")
                .then()
                .statusCode(200)
                .body("ErrorMessage", equalTo(""))
                .body("FinishedSuccessfully", equalTo(true));
        assertThat(as().get("/api/tasks/" + task + "/raw").asString())
                .contains("from Success to Failed: the site is down", "from Failed to Success: it is up again");
    }

    @Test
    void shouldRefuseToSetTheStateOfATaskThatIsNotCompletedOrNotThere() {
        var queued = api.later().getString("TaskId");
        var body = body("Success", "why not");

        for (var route : List.of("/api/tasks/", "/api/Spaces-1/tasks/")) {
            as().body(body)
                    .post(route + queued + "/state")
                    .then()
                    .statusCode(409)
                    .body("ErrorMessage", containsString(queued + " is Queued"));
            for (var unknown : List.of("ServerTasks-999999", "nonsense")) {
                as().body(body)
                        .post(route + unknown + "/state")
                        .then()
                        .statusCode(404)
                        .body("ErrorMessage", containsString(unknown))
                        .body("$", not(hasKey("Errors")));
            }
        }
        as().body(body).post("/api/Spaces-2/tasks/" + queued + "/state").then().statusCode(404);
        as().post("/api/tasks/" + queued + "/cancel").then().statusCode(200);
    }

    @Test
    void shouldRunACompletedTaskAgainAndNoOther() {
        var first = api.deploy(Map.of(
                        "ReleaseId",
                        api.release(),
                        "EnvironmentId",
                        "Environments-1",
                        "SkipActions",
                        List.of("action-2"),
                        "Comments",
                        "go"))
                .statusCode(201)
                .extract()
                .jsonPath();
        var task = first.getString("TaskId");
        api.waitFor(task, "Success");
        var queued = api.later().getString("TaskId");

        for (var route : List.of("/api/tasks/rerun/", "/api/Spaces-1/tasks/rerun/")) {
            var again = as().post(route + task)
                    .then()
                    .statusCode(200)
                    .body("Id", not(equalTo(task)))
                    .extract()
                    .jsonPath();
            as().get("/api/Spaces-1/deployments/" + again.getString("Arguments.DeploymentId"))
                    .then()
                    .body("TaskId", equalTo(again.getString("Id")))
                    .body("SkipActions", equalTo(List.of("action-2")))
                    .body("Comments", equalTo("go"));
            api.waitFor(again.getString("Id"), "Success");
            as().post(route + queued)
                    .then()
                    .statusCode(409)
                    .body("ErrorMessage", containsString(queued + " is Queued"));
            as().post(route + "ServerTasks-999999").then().statusCode(404).body("$", not(hasKey("Errors")));
        }
        as().post("/api/Spaces-2/tasks/rerun/" + task).then().statusCode(404);
        as().post("/api/tasks/" + queued + "/cancel").then().statusCode(200);
    }

    private static Map<String, String> body(@Nullable String state, @Nullable String reason) {
        var body = new HashMap<String, String>();
        body.put("State", state);
        body.put("Reason", reason);
        return body;
    }
}
