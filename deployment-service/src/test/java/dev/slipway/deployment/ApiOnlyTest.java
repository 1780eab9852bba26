package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A copy with no slots, {@code SLIPWAY_WORKER_SLOTS=0}: serves the API and leaves the work to others. Among the long runs,
 * because it starts the service once more.
 */
@Tag("endurance")
@QuarkusTest
@WithTestResource(ServiceParts.class)
@TestProfile(ApiOnlyTest.NoSlots.class)
class ApiOnlyTest {

    public static class NoSlots implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("slipway.worker.slots", "0");
        }
    }

    @Inject
    DeployApi api;

    @Inject
    ScriptedRunner runner;

    @Inject
    ClaimTasks claims;

    @Test
    void shouldQueueWorkAndClaimNoneOfIt() {
        // A number of its own: each profile counts from the beginning, over the same database.
        var task = api.deploy(Map.of("ReleaseId", "Releases-900001", "EnvironmentId", "Environments-1"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("TaskId");

        // Three polls of a copy that claims.
        await().during(Duration.ofSeconds(3)).atMost(DeployApi.SOON).until(() -> api.state(task)
                .equals("Queued"));

        assertThat(runner.runs).isEmpty();
        assertThat(claims.next("another copy", 100).await().atMost(DeployApi.SOON))
                .extracting(claimed -> claimed.task().id())
                .contains(task);
        assertThat(api.state(task)).isEqualTo("Executing");
        as().post("/api/tasks/" + task + "/cancel").then().statusCode(200);
        assertThat(api.state(task)).isEqualTo("Cancelling");
    }
}
