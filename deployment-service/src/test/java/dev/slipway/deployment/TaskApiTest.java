package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            // No task waits for a person yet, none is a runbook's, and none is of no space: nothing can match those.
            matches(list, task, "hasPendingInterruptions=false", "hasPendingInterruptions=true");
            matches(list, task, "includeSystem=false", "runbook=Runbooks-1");
            matches(list, task, "includeSystem=true", "tenant=Tenants-1");
            matches(list, task, "hasWarningsOrErrors=false", "hasWarningsOrErrors=true");
            matches(list, task, "partialName=scripted%20" + api.number, "partialName=scripted%25" + api.number);
            matches(list, task, "node=" + node, "node=nobody");
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

    @ParameterizedTest
    @CsvSource({
        "active=true, executing queued",
        "active=false, done",
        "running=true, executing",
        "running=false, queued done",
        "active=true&running=false, queued",
        "active=false&running=true, ''",
        "states=Queued&active=true, queued",
        "states=Queued&active=false, ''",
        "states=Success&states=Queued&running=false, queued done",
    })
    void shouldTellActiveAndRunningTasksFromTheOthers(String filter, String found) {
        var done = api.deployed("Environments-2").getString("TaskId");
        api.waitFor(done, "Success");
        var running = new CountDownLatch(1);
        var executing = api.executing(running);
        var queued = api.deployed("Environments-1").getString("TaskId");
        var ids = Map.of("done", done, "executing", executing, "queued", queued);
        var expected = found.isEmpty()
                ? List.<String>of()
                : Stream.of(found.split(" ")).map(ids::get).toList();

        for (var list : List.of("/api/tasks", "/api/Spaces-1/tasks")) {
            var page = as().urlEncodingEnabled(false)
                    .get(list + "?project=Projects-" + api.number + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("TotalResults", equalTo(expected.size()))
                    .body("Links.Self", containsString(filter.substring(filter.lastIndexOf('&') + 1)))
                    .extract()
                    .jsonPath();
            assertThat(page.<String>getList("Items.Id")).containsExactlyInAnyOrderElementsOf(expected);
        }
        running.countDown();
        api.waitFor(executing, "Success");
        api.waitFor(queued, "Success");
    }

    @Test
    void shouldFindTasksByTenantAndByWarnings() {
        api.runsAs((task, lease) -> RunOutcome.success(true));
        var task = api.deployedFor("Tenants-35").getString("TaskId");
        api.waitFor(task, "Success");

        for (var list : List.of("/api/tasks", "/api/Spaces-1/tasks")) {
            matches(list, task, "tenant=Tenants-35", "tenant=Tenants-36");
            matches(list, task, "hasWarningsOrErrors=true", "hasWarningsOrErrors=false");
        }
    }

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

    @Test
    void shouldFilterDeployments() {
        var made = api.deployed("Environments-33");
        var id = made.getString("Id");
        api.waitFor(made.getString("TaskId"), "Success");
        var tenanted = api.deployedFor("Tenants-33");

        for (var list :
                List.of("/api/Spaces-1/deployments", "/api/Spaces-1/releases/" + api.release() + "/deployments")) {
            matches(list, id, "ids=" + id, "ids=Deployments-999999");
            matches(list, id, "projects=Projects-1,Projects-" + api.number, "projects=Projects-999999");
            matches(list, id, "environments=Environments-33", "environments=Environments-34");
            matches(list, id, "channels=Channels-1", "channels=Channels-2");
            matches(list, id, "taskState=Success", "taskState=Failed");
            matches(list, id, "partialName=env%20environments-33", "partialName=nowhere");
            matches(list, id, "skip=0", "tenants=Tenants-1");
            matches(list, tenanted.getString("Id"), "tenants=Tenants-34,Tenants-33", "tenants=Tenants-34");
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
                .body("Items", hasSize(0))
                .body("Links.Self", containsString("regarding=ServerTasks-1"))
                .body("Links.Template", containsString("pendingOnly=true"));
        as().get("/api/Spaces-1/interruptions?ids=Interruptions-1&ids=Interruptions-2")
                .then()
                .body("Links.'Page.All'", containsString("?ids=Interruptions-1,Interruptions-2&"));
        as().get("/api/Spaces-1/interruptions/all").then().statusCode(200).body("$", hasSize(0));
        as().get("/api/Spaces-1/interruptions/Interruptions-1").then().statusCode(404);
        as().get("/api/Spaces-1/interruptions/Interruptions-1/responsible")
                .then()
                .statusCode(404);
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
