package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks and deployments as clients look for them. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class TaskApiTest {

    @Inject
    DeployApi api;

    @Inject
    Pool pool;

    @Test
    void shouldFilterTasks() {
        var made = api.deployed("Environments-31");
        var task = made.getString("TaskId");
        api.waitFor(task, "Success");
        var node = as().get("/api/tasks/" + task).jsonPath().getString("ServerNode");

        for (var list : List.of("/api/tasks", "/api/Spaces-1/tasks")) {
            matches(list, task, "ids=" + task, "ids=ServerTasks-999999");
            matches(list, task, "ids=ServerTasks-999999," + task, "ids=ServerTasks-999998&ids=ServerTasks-999999");
            matches(list, task, "states=success,Failed", "states=Failed,Queued");
            matches(list, task, "name=Deploy", "name=Health");
            matches(list, task, "project=Projects-" + api.number, "project=Projects-999999");
            matches(list, task, "environment=Environments-31", "environment=Environments-32");
            matches(list, task, "active=false", "active=true");
            matches(list, task, "running=false", "running=true");
            matches(list, task, "hasPendingInterruptions=false", "hasPendingInterruptions=true");
            matches(list, task, "hasWarningsOrErrors=false", "hasWarningsOrErrors=true");
            matches(list, task, "partialName=scripted%20" + api.number, "partialName=scripted%25" + api.number);
            matches(list, task, "node=" + node, "node=nobody");
            matches(list, task, "includeSystem=true", "tenant=Tenants-1");
            matches(list, task, "skip=0", "runbook=Runbooks-1");
        }
        matches("/api/tasks", task, "spaces=Spaces-1", "spaces=Spaces-2");
        as().get("/api/Spaces-2/tasks/" + task).then().statusCode(404);
        as().get("/api/tasks?states=Sleeping").then().statusCode(400).body("Errors[0]", containsString("Sleeping"));
        as().get("/api/tasks?hasPendingInterruptions=true")
                .then()
                .body("TotalCounts.Success", equalTo(0))
                .body("Links.Self", containsString("hasPendingInterruptions=true"));
        as().get("/api/tasks?project=Projects-" + api.number + "&states=Failed")
                .then()
                .body("TotalResults", equalTo(0))
                .body("TotalCounts.Success", equalTo(1));
    }

    @Test
    void shouldFilterDeployments() {
        var made = api.deployed("Environments-33");
        var id = made.getString("Id");
        api.waitFor(made.getString("TaskId"), "Success");

        for (var list :
                List.of("/api/Spaces-1/deployments", "/api/Spaces-1/releases/" + api.release() + "/deployments")) {
            matches(list, id, "ids=" + id, "ids=Deployments-999999");
            matches(list, id, "projects=Projects-1,Projects-" + api.number, "projects=Projects-999999");
            matches(list, id, "environments=Environments-33", "environments=Environments-34");
            matches(list, id, "channels=Channels-1", "channels=Channels-2");
            matches(list, id, "taskState=Success", "taskState=Failed");
            matches(list, id, "partialName=env%20environments-33", "partialName=nowhere");
            matches(list, id, "skip=0", "tenants=Tenants-1");
        }
        as().get("/api/Spaces-2/deployments/" + id).then().statusCode(404);
        assertThat(as().get("/api/Spaces-1/deployments?ids=" + id).jsonPath().getMap("Items[0].Links"))
                .isEqualTo(made.getMap("Links"));
        as().body(Map.of("ProjectName", "x", "ReleaseVersion", "1", "EnvironmentName", "y", "Tenants", List.of("z")))
                .post("/api/Spaces-1/deployments/create/tenanted/v1")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("create/untenanted/v1"));
    }

    @Test
    void shouldListNothingOfAReleaseThatIsNotThere() {
        api.neighbours.without("Releases-999999");
        for (var list : List.of("deployments", "deployments?projects=Projects-1", "deployments/refusals")) {
            as().get("/api/Spaces-1/releases/Releases-999999/" + list)
                    .then()
                    .statusCode(404)
                    .body("ErrorMessage", containsString("Releases-999999"))
                    .body("$", not(hasKey("Errors")));
            as().get("/api/Spaces-1/releases/Releases-999998/" + list)
                    .then()
                    .statusCode(200)
                    .body("Items", hasSize(0));
        }
        api.waitFor(api.deployed("Environments-33").getString("TaskId"), "Success");
        api.neighbours.release.close();
        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments?taskState=Failed")
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
        as().get("/api/Spaces-1/releases/Releases-999998/deployments").then().statusCode(503);
    }

    @Test
    void shouldRefuseTargetsThatDoNotExist() {
        as().body(Map.of(
                        "ReleaseId",
                        api.release(),
                        "EnvironmentId",
                        "Environments-1",
                        "SpecificMachineIds",
                        List.of("Machines-999999"),
                        "ExcludedMachineIds",
                        List.of("nobody")))
                .post("/api/Spaces-1/deployments")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(2))
                .body("Errors", hasItem(containsString("'Machines-999999'")))
                .body("Errors", hasItem(containsString("'nobody'")));
    }

    @Test
    void shouldPageTasksUntilNextIsGone() {
        for (int i = 0; i < 3; i++) {
            api.waitFor(api.deployed("Environments-3" + i).getString("TaskId"), "Success");
        }
        var filter = "project=Projects-" + api.number;

        var first = as().get("/api/tasks?take=2&" + filter)
                .then()
                .body("TotalResults", equalTo(3))
                .body("Items", hasSize(2))
                .extract()
                .jsonPath();
        as().urlEncodingEnabled(false)
                .get(first.getString("Links.'Page.Next'"))
                .then()
                .statusCode(200)
                .body("Items", hasSize(1))
                .body("Links", not(hasKey("Page.Next")));
    }

    @Test
    void shouldTellAuditorsWhoDidWhat() {
        var made = api.deployed("Environments-1");
        var task = made.getString("TaskId");
        api.waitFor(task, "Success");
        as().body(Map.of("State", "Failed", "Reason", "it was not"))
                .post("/api/tasks/" + task + "/state")
                .then()
                .statusCode(200);
        as().delete("/api/Spaces-1/deployments/" + made.getString("Id")).then().statusCode(200);

        assertThat(Facts.audited(pool, made.getString("Id")))
                .containsExactly(
                        "DeploymentQueued", "DeploymentStarted", "DeploymentSucceeded", "DeploymentFailed", "Deleted");
        assertThat(Facts.audited(pool, task)).containsExactly("Modified");
        assertThat(pool.preparedQuery("select count(*) from outbox where topic = 'audit-recorded' and key = $1"
                                + " and payload::jsonb ->> 'userAgent' like 'Apache-HttpClient%'")
                        .execute(Tuple.of(made.getString("Id")))
                        .await()
                        .atMost(DeployApi.SOON)
                        .iterator()
                        .next()
                        .getLong(0))
                .as("DeploymentQueued, DeploymentFailed and Deleted, which a person asked for")
                .isEqualTo(3);

        var later = api.later();
        as().post("/api/tasks/" + later.getString("TaskId") + "/cancel").then().statusCode(200);
        assertThat(Facts.audited(pool, later.getString("Id")))
                .containsExactly("DeploymentQueued", "DeploymentCanceled");
        assertThat(Facts.audited(pool, later.getString("TaskId"))).containsExactly("TaskCanceled");
    }

    @Test
    void shouldRefuseKindsOfTasksThatItCannotRun() {
        as().body(Map.of("Name", "Health", "Arguments", Map.of("Timeout", "00:05:00")))
                .post("/api/tasks")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("Health tasks yet"));
        as().body(Map.of("Name", "Deploy"))
                .post("/api/Spaces-1/tasks")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("/deployments"));
        as().body(Map.of("Name", "Dance"))
                .post("/api/tasks")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("'Dance'"));
        as().get("/api/tasks/tasktypes").then().body("Id", equalTo(List.of("Deploy")));
        as().get("/api/tasks/taskTypes").then().body("Id", equalTo(List.of("Deploy")));
        as().post("/api/Spaces-2/tasks/rerun/ServerTasks-999999").then().statusCode(404);
    }

    @Test
    void shouldAnswerThatNobodyIsAsked() {
        as().get("/api/Spaces-1/interruptions?regarding=ServerTasks-1&pendingOnly=true")
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
        as().get("/api/Spaces-1/interruptions/all").then().statusCode(200).body("$", hasSize(0));
        as().get("/api/Spaces-1/interruptions/Interruptions-1").then().statusCode(404);
        as().put("/api/Spaces-1/interruptions/Interruptions-1/responsible")
                .then()
                .statusCode(404);
        as().body(Map.of("Result", "Proceed"))
                .post("/api/Spaces-1/interruptions/Interruptions-1/submit")
                .then()
                .statusCode(404);
    }

    private static void matches(String list, String id, String matching, String other) {
        as().urlEncodingEnabled(false)
                .get(list + "?take=1000&" + matching)
                .then()
                .statusCode(200)
                .body("Items.Id", hasItem(id));
        as().urlEncodingEnabled(false)
                .get(list + "?take=1000&" + other)
                .then()
                .statusCode(200)
                .body("Items.Id", not(hasItem(id)));
    }
}
