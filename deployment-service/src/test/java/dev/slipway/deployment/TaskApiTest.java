package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static dev.slipway.deployment.Api.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks as clients look for them. */
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
}
