package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.deployments.Neighbours;
import dev.slipway.deployment.queue.ScriptedRunner;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Deploys a release of its own, as a client does, and says how it runs; the service's neighbours are stand-ins. */
@Dependent
final class DeployApi {

    static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger RELEASES = new AtomicInteger(100);

    final Neighbours neighbours = new Neighbours();
    final int number = nextNumber();

    private final ScriptedRunner runner;

    DeployApi(ScriptedRunner runner) {
        this.runner = runner;
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    /** Of a release that nobody else uses. */
    static int nextNumber() {
        return RELEASES.incrementAndGet();
    }

    String release() {
        return "Releases-" + number;
    }

    void runsAs(ScriptedRunner.Behaviour behaviour) {
        runner.when("Scripted " + number, behaviour);
    }

    /** @return the id of a task that runs until the latch opens */
    String executing(CountDownLatch latch) {
        runsAs(ScriptedRunner.until(latch));
        var task = deployed("Environments-1").getString("TaskId");
        waitFor(task, "Executing");
        return task;
    }

    ValidatableResponse deploy(Map<String, ?> body) {
        return as().body(body).post("/api/Spaces-1/deployments").then();
    }

    JsonPath deployed(String environment) {
        return deploy(Map.of("ReleaseId", release(), "EnvironmentId", environment))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath deployedFor(String tenant) {
        return deploy(Map.of("ReleaseId", release(), "EnvironmentId", "Environments-1", "TenantId", tenant))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath scheduled(String environment, Instant due, Instant expiry) {
        return deploy(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", environment,
                        "QueueTime", due.toString(),
                        "QueueTimeExpiry", expiry.toString()))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** In an hour, and with no word of when it is too late. */
    JsonPath later() {
        return deploy(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", "Environments-1",
                        "QueueTime", Instant.now().plusSeconds(3600).toString()))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    void waitFor(String task, String state) {
        await().atMost(SOON).pollInterval(20, TimeUnit.MILLISECONDS).untilAsserted(() -> assertThat(state(task))
                .isEqualTo(state));
    }

    String state(String task) {
        return as().get("/api/tasks/" + task).jsonPath().getString("State");
    }
}
