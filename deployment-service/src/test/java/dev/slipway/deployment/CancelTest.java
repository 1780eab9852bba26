package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CancelTest {

    @Inject
    DeployApi api;

    @Inject
    ScriptedRunner runner;

    @Test
    void shouldCancelInEveryState() {
        var running = new CountDownLatch(1);
        var executing = api.executing(running);
        var queued = api.deployed("Environments-1").getString("TaskId");
        var scheduled = api.later().getString("TaskId");

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
