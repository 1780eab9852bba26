package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deployments for later, with a scheduler that says nothing. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ScheduledDeploymentsTest {

    @Inject
    DeployApi api;

    @Inject
    ScriptedRunner runner;

    @Test
    void shouldStartScheduledDeploymentWhenDueThoughTheSchedulerIsSilent() {
        var due = Instant.now().plusSeconds(2);
        var task = api.scheduled("Environments-1", due, due.plusSeconds(600)).getString("TaskId");
        as().get("/api/tasks/" + task)
                .then()
                .body("State", equalTo("Queued"))
                .body("HasBeenPickedUpByProcessor", equalTo(false))
                .body("EstimatedRemainingQueueDurationSeconds", greaterThanOrEqualTo(0));

        api.waitFor(task, "Success");

        var started = Instant.parse(as().get("/api/tasks/" + task).jsonPath().getString("StartTime"));
        assertThat(started).isAfter(due);
    }

    @Test
    void shouldTimeOutWhenItCouldNotStartInItsWindow() {
        var blocked = new CountDownLatch(1);
        var first = api.executing(blocked);
        var due = Instant.now().plusSeconds(1);
        var task = api.scheduled("Environments-1", due.plusMillis(300), due.plusSeconds(2))
                .getString("TaskId");

        api.waitFor(task, "TimedOut");

        as().get("/api/tasks/" + task)
                .then()
                .body("ErrorMessage", containsString("due at " + seconds(due.plusMillis(300))))
                .body("ErrorMessage", containsString("had to start before " + seconds(due.plusSeconds(2))))
                .body("ErrorMessage", containsString("it waited for " + first))
                .body("FinishedSuccessfully", equalTo(false))
                .body("IsCompleted", equalTo(true));
        assertThat(as().get("/api/tasks/" + task + "/raw").asString()).contains("it waited for " + first);
        assertThat(runner.runsOf(task)).isEmpty();
        blocked.countDown();
        api.waitFor(first, "Success");
    }

    @Test
    void shouldNotStartWhenTheReleaseMayNoLongerGoThere() {
        var task = api.scheduled(
                        "Environments-1",
                        Instant.now().plusSeconds(2),
                        Instant.now().plusSeconds(600))
                .getString("TaskId");
        api.neighbours.refuse(api.release(), "Release is blocked by a defect.");

        api.waitFor(task, "Failed");

        as().get("/api/tasks/" + task).then().body("ErrorMessage", containsString("blocked by a defect"));
        assertThat(runner.runsOf(task)).isEmpty();
    }

    /** What the server takes for its present is a little later than ours; ScheduleTest has the exact bounds. */
    @Test
    void shouldRunWhatIsDueInASecondAndKeepWhatIsDueInThirtyDays() {
        var soon = Instant.now().plusSeconds(1);
        var task = at(soon.toString()).statusCode(201).extract().jsonPath().getString("TaskId");
        var far = Instant.now().plus(Duration.ofDays(30));
        var kept = at(far.toString())
                .statusCode(201)
                .body("QueueTime", startsWith(seconds(far).replace("Z", "")))
                .extract()
                .jsonPath()
                .getString("TaskId");

        api.waitFor(task, "Success");
        assertThat(api.state(kept)).isEqualTo("Queued");
        as().post("/api/tasks/" + kept + "/cancel").then().statusCode(200);
    }

    static Stream<String> outOfReach() {
        return Stream.of(
                "2014-07-12 17:54:00 +11:00",
                Instant.now().plus(Duration.ofDays(30)).plusSeconds(60).toString(),
                "soon");
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void shouldRefuseSchedulesOutOfReach(String at) {
        at(at).statusCode(400).body("Errors", hasSize(1));
    }

    private ValidatableResponse at(String time) {
        return api.deploy(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1", "QueueTime", time));
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
