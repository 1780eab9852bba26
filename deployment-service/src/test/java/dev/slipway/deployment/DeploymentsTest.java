package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.deployments.Neighbours;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.deployment.tasks.Closing;
import dev.slipway.deployment.tasks.Ending;
import dev.slipway.deployment.tasks.FinishTask;
import dev.slipway.deployment.tasks.TaskState;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as its callers see it, with real PostgreSQL and Kafka; its neighbours and the scripts are stand-ins. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class DeploymentsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger RELEASES = new AtomicInteger(100);

    @Inject
    ScriptedRunner injectedRunner;

    @Inject
    Pool pool;

    @Inject
    ClaimTasks claims;

    @Inject
    FinishTask finish;

    private static Neighbours neighbours;
    private ScriptedRunner runner;
    private int number;

    @BeforeAll
    static void startNeighbours() {
        neighbours = new Neighbours();
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @BeforeEach
    void takeRelease() {
        runner = ClientProxy.unwrap(injectedRunner);
        number = RELEASES.incrementAndGet();
    }

    @Test
    void shouldDeployAndTellOfIt() {
        var deployment = deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1", "Comments", "go"))
                .statusCode(201)
                .body("Name", equalTo("Deploy to Env Environments-1"))
                .body("ProjectId", equalTo("Projects-" + number))
                .body("ChannelId", equalTo("Channels-1"))
                .body("Comments", equalTo("go"))
                .body("DeployedBy", equalTo("Administrator"))
                .body("TenantId", nullValue())
                .extract()
                .jsonPath();

        waitFor(deployment.getString("TaskId"), "Success");
        as().get("/api/Spaces-1/tasks/" + deployment.getString("TaskId"))
                .then()
                .statusCode(200)
                .body("IsCompleted", equalTo(true))
                .body("FinishedSuccessfully", equalTo(true))
                .body("HasBeenPickedUpByProcessor", equalTo(true))
                .body("Arguments.DeploymentId", equalTo(deployment.getString("Id")))
                .body(
                        "Description",
                        equalTo("Deploy Scripted %d release 1.0.%d to Env Environments-1".formatted(number, number)));
        assertThat(as().get("/api/Spaces-1/deployments/" + deployment.getString("Id"))
                        .jsonPath()
                        .getString("Id"))
                .isEqualTo(deployment.getString("Id"));
        assertThat(factsOf(deployment.getString("Id")))
                .containsSubsequence(
                        "deployment-queued", "deployment-started", "deployment-finished", "deployment-changed");
        given().header("Authorization", Tokens.service("release-service", "deployment-service"))
                .get("/internal/releases/" + release() + "/outcomes")
                .then()
                .statusCode(200)
                .body("[0].State", equalTo("Success"));
    }

    @Test
    void shouldRefuseAndKeepNothingWhenReleaseServiceRefuses() {
        neighbours.refuse(
                release(), "Release cannot go to Production: it needs one successful deployment in phase Test.");

        deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1"))
                .statusCode(409)
                .body("ErrorMessage", containsString("phase Test"));

        assertThat(count("select count(*) from deployments where release_id = $1", release()))
                .isZero();
    }

    @Test
    void shouldGiveReservationsBackWhenSomethingElseIsWrong() {
        neighbours.manifest("Environments-77", new Manifest(List.of(), List.of("Password"), List.of()));
        var before = neighbours
                .release
                .requests("DELETE", "/internal/reservations/*")
                .size();

        deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-77"))
                .statusCode(400)
                .body("Errors[0]", containsString("'Password' needs a value"));
        deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1", "SkipActions", List.of("action-1")))
                .statusCode(400)
                .body("Errors[0]", containsString("'Say hello' is required"));
        deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1", "SkipActions", List.of("nothing")))
                .statusCode(400)
                .body("Errors[0]", containsString("'nothing'"));

        assertThat(neighbours.release.requests("DELETE", "/internal/reservations/*"))
                .hasSize(before + 3);
        assertThat(count("select count(*) from deployments where release_id = $1", release()))
                .isZero();
    }

    @Test
    void shouldDeployToAllEnvironmentsOrNone() {
        var made = as().body(Map.of(
                        "projectName", "Scripted",
                        "releaseVersion", String.valueOf(number),
                        "environmentNames", List.of("Environments-1", "Environments-2"),
                        "skipStepNames", List.of("say BYE"),
                        "spaceName", "Default"))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(201)
                .body("DeploymentServerTasks", hasSize(2))
                .extract()
                .jsonPath();
        made.<String>getList("DeploymentServerTasks.ServerTaskId").forEach(task -> waitFor(task, "Success"));
        as().get("/api/Spaces-1/deployments/" + made.getString("DeploymentServerTasks[0].DeploymentId"))
                .then()
                .body("SkipActions", equalTo(List.of("action-2")));

        neighbours.manifest("Environments-78", new Manifest(List.of(), List.of("Token"), List.of()));
        as().body(Map.of(
                        "ProjectName", "Scripted",
                        "ReleaseVersion", String.valueOf(number),
                        "EnvironmentNames", List.of("Environments-1", "Environments-78")))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(1));
        assertThat(count("select count(*) from deployments where release_id = $1", release()))
                .isEqualTo(2);
    }

    @Test
    void shouldTakeOutcomesAlongWithTheNextTicket() {
        var first = deployed("Environments-1");
        waitFor(first.getString("TaskId"), "Success");

        deployed("Environments-2");

        var asked = neighbours.release.requests("POST", "/internal/tickets").stream()
                .map(request -> request.bodyAs(TicketRequest.class))
                .filter(request -> release().equals(request.releaseId()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(asked.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.deploymentId()).isEqualTo(first.getString("Id"));
            assertThat(outcome.state()).isEqualTo("Success");
        });
    }

    @Test
    void shouldRunOneDeploymentPerPlaceAtATimeAndPassOverTheBlocked() {
        var blocked = new CountDownLatch(1);
        runner.when("Scripted " + number, ScriptedRunner.until(blocked));
        var first = deployed("Environments-1");
        waitFor(first.getString("TaskId"), "Executing");
        var second = deployed("Environments-1");
        var elsewhere = new CountDownLatch(0);
        var other = RELEASES.incrementAndGet();
        runner.when("Scripted " + other, ScriptedRunner.until(elsewhere));
        var third = deploy(Map.of("ReleaseId", "Releases-" + other, "EnvironmentId", "Environments-1"))
                .statusCode(201)
                .extract()
                .jsonPath();

        waitFor(third.getString("TaskId"), "Success");
        assertThat(state(second.getString("TaskId"))).isEqualTo("Queued");
        as().get("/api/tasks/" + second.getString("TaskId") + "/queued-behind")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(first.getString("TaskId"))));

        blocked.countDown();
        waitFor(first.getString("TaskId"), "Success");
        waitFor(second.getString("TaskId"), "Success");
    }

    @Test
    void shouldCancelInEveryState() {
        var running = new CountDownLatch(1);
        runner.when("Scripted " + number, ScriptedRunner.until(running));
        var executing = deployed("Environments-1").getString("TaskId");
        waitFor(executing, "Executing");
        var queued = deployed("Environments-1").getString("TaskId");
        var scheduled = deploy(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", "Environments-1",
                        "QueueTime", Instant.now().plusSeconds(3600).toString()))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("TaskId");

        as().post("/api/Spaces-1/tasks/" + queued + "/cancel")
                .then()
                .statusCode(200)
                .body("State", equalTo("Canceled"));
        as().body(Map.of())
                .post("/api/tasks/" + scheduled + "/cancel")
                .then()
                .statusCode(200)
                .body("State", equalTo("Canceled"));
        var asked = System.nanoTime();
        as().post("/api/tasks/" + executing + "/cancel").then().statusCode(200).body("State", equalTo("Cancelling"));
        waitFor(executing, "Canceled");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        as().post("/api/tasks/" + executing + "/cancel").then().statusCode(409);
        as().post("/api/tasks/ServerTasks-999999/cancel").then().statusCode(404);
        assertThat(runner.runsOf(queued)).isEmpty();
    }

    @Test
    void shouldStartScheduledDeploymentWhenDueThoughTheSchedulerIsSilent() {
        var due = Instant.now().plusSeconds(2);
        var task = scheduled("Environments-1", due, due.plusSeconds(600));
        as().get("/api/tasks/" + task)
                .then()
                .body("State", equalTo("Queued"))
                .body("HasBeenPickedUpByProcessor", equalTo(false))
                .body("EstimatedRemainingQueueDurationSeconds", greaterThanOrEqualTo(0));

        waitFor(task, "Success");

        var started = Instant.parse(as().get("/api/tasks/" + task).jsonPath().getString("StartTime"));
        assertThat(started).isAfter(due);
    }

    @Test
    void shouldTimeOutWhenItCouldNotStartInItsWindow() {
        var blocked = new CountDownLatch(1);
        runner.when("Scripted " + number, ScriptedRunner.until(blocked));
        var first = deployed("Environments-1").getString("TaskId");
        waitFor(first, "Executing");
        var due = Instant.now().plusSeconds(1);
        var task = scheduled("Environments-1", due.plusMillis(300), due.plusSeconds(2));

        waitFor(task, "TimedOut");

        as().get("/api/tasks/" + task)
                .then()
                .body("ErrorMessage", containsString(first))
                .body("FinishedSuccessfully", equalTo(false))
                .body("IsCompleted", equalTo(true));
        assertThat(runner.runsOf(task)).isEmpty();
        blocked.countDown();
        waitFor(first, "Success");
    }

    @Test
    void shouldNotStartWhenTheReleaseMayNoLongerGoThere() {
        var task = scheduled(
                "Environments-1", Instant.now().plusSeconds(2), Instant.now().plusSeconds(600));
        neighbours.refuse(release(), "Release is blocked by a defect.");

        waitFor(task, "Failed");

        as().get("/api/tasks/" + task).then().body("ErrorMessage", containsString("blocked by a defect"));
        assertThat(runner.runsOf(task)).isEmpty();
    }

    @Test
    void shouldRefuseSchedulesOutOfReach() {
        for (var at : List.of(
                "2014-07-12 17:54:00 +11:00",
                Instant.now().plus(Duration.ofDays(31)).toString(),
                "soon")) {
            deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1", "QueueTime", at))
                    .statusCode(400)
                    .body("Errors", hasSize(1));
        }
    }

    @Test
    void shouldTakeOverWhenALeaseLapses() {
        var first = new CountDownLatch(1);
        var calls = new AtomicInteger();
        runner.when(
                "Scripted " + number,
                (task, lease) -> calls.incrementAndGet() == 1
                        ? ScriptedRunner.until(first).run(task, lease)
                        : RunOutcome.success(false));
        var task = deployed("Environments-1").getString("TaskId");
        waitFor(task, "Executing");

        // As if its worker had been away for longer than the lease.
        execute("update tasks set lease_until = now() - interval '1 second' where id = $1", task);

        waitFor(task, "Success");
        assertThat(runner.runsOf(task)).hasSize(2);
        assertThat(runner.runsOf(task).get(1).takenOver()).isTrue();
        assertThat(runner.runsOf(task).get(1).epoch()).isEqualTo(2);
        assertThat(first.getCount())
                .as("the first run was told that it lost the task")
                .isZero();
    }

    @Test
    void shouldRefuseWritesOfAnOlderEpoch() {
        var running = new CountDownLatch(1);
        runner.when("Scripted " + number, ScriptedRunner.until(running));
        var task = deployed("Environments-1").getString("TaskId");
        waitFor(task, "Executing");

        assertThat(finish.finish(new Ending(task, 0, TaskState.Completed.FAILED, "late", false))
                        .await()
                        .atMost(SOON))
                .isFalse();
        assertThat(finish.giveBack(task, 0, Duration.ZERO).await().atMost(SOON)).isFalse();

        running.countDown();
        waitFor(task, "Success");
        assertThat(finish.finish(new Ending(task, 1, TaskState.Completed.FAILED, "later", false))
                        .await()
                        .atMost(SOON))
                .isFalse();
        assertThat(state(task)).isEqualTo("Success");
    }

    @Test
    void shouldNeverClaimTwiceWhenManyCopiesClaim() throws InterruptedException {
        var space = "Spaces-" + number;
        execute("insert into stopped_queues (space_id) values ($1)", space);
        var tasks = IntStream.range(0, 60)
                .mapToObj(i -> as().body(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-" + i % 12))
                        .post("/api/" + space + "/deployments")
                        .jsonPath()
                        .getString("TaskId"))
                .toList();
        var claimed = new ConcurrentLinkedQueue<String>();
        execute("delete from stopped_queues where space_id = $1", space);
        var threads = IntStream.range(0, 3)
                .mapToObj(copy -> new Thread(() -> claimAll("copy-" + copy, claimed)))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join(60_000);
        }

        tasks.forEach(task -> waitFor(task, "Success"));
        claimed.addAll(runner.runs.stream()
                .map(run -> run.taskId())
                .filter(tasks::contains)
                .toList());
        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
        assertThat(new HashSet<>(claimed)).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(count("select count(*) from tasks where space_id = $1 and epoch <> 1", space))
                .isZero();
    }

    private void claimAll(String worker, ConcurrentLinkedQueue<String> claimed) {
        for (int empty = 0; empty < 5; ) {
            var got = claims.next(worker, 4).await().atMost(SOON);
            empty = got.isEmpty() ? empty + 1 : 0;
            var held = new ArrayDeque<>(got);
            while (!held.isEmpty()) {
                var task = held.remove().task();
                claimed.add(task.id());
                var ending = new Ending(task.id(), task.epoch(), TaskState.Completed.SUCCESS, null, false);
                var turn = finish.turn(ending, Closing.NOTHING, worker, true)
                        .await()
                        .atMost(SOON);
                assertThat(turn.ended()).isTrue();
                held.addAll(turn.next());
            }
        }
    }

    @Test
    void shouldWaitWhileTheQueueOfItsSpaceIsStopped() {
        var space = "Spaces-" + number;
        execute("insert into stopped_queues (space_id) values ($1)", space);
        var task = as().body(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1"))
                .post("/api/" + space + "/deployments")
                .jsonPath()
                .getString("TaskId");
        await().during(Duration.ofSeconds(1)).until(() -> state(task).equals("Queued"));

        execute("delete from stopped_queues where space_id = $1", space);

        waitFor(task, "Success");
    }

    @Test
    void shouldListTasksByState() {
        var task = deployed("Environments-1").getString("TaskId");
        waitFor(task, "Success");

        as().get("/api/Spaces-1/tasks?states=Success&project=Projects-" + number)
                .then()
                .statusCode(200)
                .body("ItemType", equalTo("Task"))
                .body("TotalResults", equalTo(1))
                .body("TotalCounts.Success", equalTo(1))
                .body("Items.State", everyItem(equalTo("Success")));
        as().get("/api/tasks?ids=" + task + ",ServerTasks-888888&skip=300&take=300")
                .then()
                .statusCode(200)
                .body("Items", hasSize(1));
        as().get("/api/tasks?active=true&project=Projects-" + number)
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
        as().get("/api/tasks?states=Paused").then().statusCode(400);
        as().get("/api/Spaces-1/tasks/" + task + "/details")
                .then()
                .statusCode(200)
                .body("Task.Id", equalTo(task))
                .body("ActivityLogs", hasSize(1));
        assertThat(as().get("/api/tasks/" + task + "/raw")
                        .then()
                        .statusCode(200)
                        .contentType("text/plain")
                        .extract()
                        .asString())
                .contains(task);
        as().get("/api/tasks/nonsense").then().statusCode(404).body("$", not(hasKey("Errors")));
        as().get("/api/Spaces-2/tasks/" + task).then().statusCode(404);
    }

    @Test
    void shouldAskForPromptedVariables() {
        neighbours.manifest(
                "Environments-79",
                new Manifest(
                        List.of(),
                        List.of("Token"),
                        List.of(),
                        List.of(
                                new ManifestPrompt(
                                        "v-1",
                                        "Size",
                                        "How big",
                                        "In GB",
                                        false,
                                        false,
                                        "10",
                                        Map.of(
                                                "Octopus.ControlType",
                                                "Select",
                                                "Octopus.SelectOptions",
                                                "10|small\n20|big")),
                                new ManifestPrompt("v-2", "Token", null, null, true, true, null, Map.of()))));
        as().get("/api/Spaces-1/releases/" + release() + "/deployments/preview/Environments-79")
                .then()
                .statusCode(200)
                .body("Form.Values", equalTo(Map.of("v-1", "10", "v-2", "")))
                .body("Form.Elements.Name", equalTo(List.of("v-1", "v-2")))
                .body("Form.Elements.IsValueRequired", equalTo(List.of(false, true)))
                .body("Form.Elements.Control.Type", equalTo(List.of("VariableValue", "VariableValue")))
                .body("Form.Elements.Control.Name", equalTo(List.of("Size", "Token")))
                .body("Form.Elements.Control.Label", equalTo(List.of("How big", "Token")))
                .body("Form.Elements.Control.Description", equalTo(List.of("In GB", "")))
                .body("Form.Elements.Control.IsSecure", equalTo(List.of(false, true)))
                .body("Form.Elements[0].Control.DisplaySettings.'Octopus.ControlType'", equalTo("Select"))
                .body("Form.Elements[0].Control.DisplaySettings.'Octopus.SelectOptions'", equalTo("10|small\n20|big"))
                .body("Form.Elements[1].Control.DisplaySettings", equalTo(Map.of("Octopus.ControlType", "Sensitive")));
    }

    @Test
    void shouldListPreviewRerunAndDeleteDeployments() {
        var made = deployed("Environments-1");
        waitFor(made.getString("TaskId"), "Success");
        var id = made.getString("Id");

        as().get("/api/Spaces-1/releases/" + release() + "/deployments")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(id)));
        as().get("/api/Spaces-1/deployments?projects=Projects-" + number + "&taskState=Success")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(id)));
        as().get("/api/Spaces-1/releases/" + release() + "/deployments/preview/Environments-1")
                .then()
                .statusCode(200)
                .body("StepsToExecute.ActionNumber", equalTo(List.of("1", "2")))
                .body("StepsToExecute.CanBeSkipped", equalTo(List.of(false, true)))
                .body("Form.Elements", hasSize(0));
        as().body(Map.of("DeploymentPreviews", List.of(Map.of("EnvironmentId", "Environments-1"))))
                .post("/api/Spaces-1/releases/" + release() + "/deployments/previews")
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        var again = as().post("/api/tasks/rerun/" + made.getString("TaskId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        waitFor(again.getString("Id"), "Success");
        as().delete("/api/Spaces-1/deployments/" + id).then().statusCode(200);
        as().get("/api/Spaces-1/deployments/" + id).then().statusCode(404);
        as().get("/api/Spaces-1/interruptions?regarding=" + id)
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
    }

    @Test
    void shouldRefuseBadInputInTheErrorBody() {
        as().body("{").post("/api/Spaces-1/deployments").then().statusCode(400).body("ErrorMessage", not(nullValue()));
        deploy(Map.of()).statusCode(400).body("Errors", hasSize(2));
        as().body(Map.of("ProjectName", "x"))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(2));
        as().body(Map.of())
                .post("/api/Spaces-1/deployments/create/tenanted/v1")
                .then()
                .statusCode(400);
        given().get("/api/tasks").then().statusCode(401);
    }

    private JsonPath deployed(String environment) {
        return deploy(Map.of("ReleaseId", release(), "EnvironmentId", environment))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String scheduled(String environment, Instant due, Instant expiry) {
        return deploy(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", environment,
                        "QueueTime", due.toString(),
                        "QueueTimeExpiry", expiry.toString()))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("TaskId");
    }

    private io.restassured.response.ValidatableResponse deploy(Map<String, ?> body) {
        return as().body(body).post("/api/Spaces-1/deployments").then();
    }

    private static RequestSpecification as() {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .contentType(ContentType.JSON);
    }

    private String release() {
        return "Releases-" + number;
    }

    private void waitFor(String task, String state) {
        await().atMost(SOON).pollInterval(20, TimeUnit.MILLISECONDS).untilAsserted(() -> assertThat(state(task))
                .isEqualTo(state));
    }

    private String state(String task) {
        return as().get("/api/tasks/" + task).jsonPath().getString("State");
    }

    private List<String> factsOf(String deploymentId) {
        var topics = new java.util.ArrayList<String>();
        pool.preparedQuery("select topic from outbox where key = $1 order by id")
                .execute(Tuple.of(deploymentId))
                .await()
                .atMost(SOON)
                .forEach(row -> topics.add(row.getString("topic")));
        return topics;
    }

    private long count(String sql, String value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    private void execute(String sql, String value) {
        pool.preparedQuery(sql).execute(Tuple.of(value)).await().atMost(SOON);
    }
}
