package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Tasks that somebody moves to the front of the queue. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class PrioritizeTest {

    @Inject
    DeployApi api;

    @Inject
    Pool pool;

    @Test
    void shouldMoveAQueuedTaskToTheFront() {
        var blocked = new CountDownLatch(1);
        api.executing(blocked);
        var second = api.deployed("Environments-1").getString("TaskId");
        var third = api.deployed("Environments-1").getString("TaskId");

        as().post("/api/tasks/" + third + "/prioritize")
                .then()
                .statusCode(200)
                .body("Id", equalTo(third))
                .body("State", equalTo("Queued"));
        as().get("/api/tasks/" + second + "/queued-behind").then().body("Items.Id", hasItem(third));
        as().get("/api/Spaces-1/tasks/" + third + "/queued-behind").then().body("Items.Id", not(hasItem(second)));
        blocked.countDown();
        api.waitFor(second, "Success");
        api.waitFor(third, "Success");
        assertThat(started(third)).isBefore(started(second));
        as().post("/api/tasks/" + third + "/prioritize").then().statusCode(409);
        as().post("/api/tasks/ServerTasks-999999/prioritize").then().statusCode(404);
        assertThat(Facts.audited(pool, third)).containsExactly("TaskPrioritized");
    }

    @Test
    void shouldNotStartAScheduledTaskBeforeItsTimeByMovingIt() {
        var task = api.later().getString("TaskId");

        as().post("/api/Spaces-1/tasks/" + task + "/prioritize")
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString("scheduled"));
        as().post("/api/tasks/" + task + "/cancel").then().statusCode(200);
    }

    private static Instant started(String task) {
        return Instant.parse(as().get("/api/tasks/" + task).jsonPath().getString("StartTime"));
    }
}
