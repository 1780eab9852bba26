package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CancelTest {

    @Inject
    ScriptedRunner injectedRunner;

    private DeployApi api;
    private ScriptedRunner runner;

    @BeforeEach
    void takeRelease() {
        api = new DeployApi();
        runner = ClientProxy.unwrap(injectedRunner);
    }

    @Test
    void shouldCancelInEveryState() {
        var running = new CountDownLatch(1);
        runner.when("Scripted " + api.number, ScriptedRunner.until(running));
        var executing = api.deployed("Environments-1").getString("TaskId");
        api.waitFor(executing, "Executing");
        var queued = api.deployed("Environments-1").getString("TaskId");
        var scheduled = api.deploy(Map.of(
                        "ReleaseId", api.release(),
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
        api.waitFor(executing, "Canceled");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        as().post("/api/tasks/" + executing + "/cancel").then().statusCode(409);
        as().post("/api/tasks/ServerTasks-999999/cancel").then().statusCode(404);
        assertThat(runner.runsOf(queued)).isEmpty();
    }
}
