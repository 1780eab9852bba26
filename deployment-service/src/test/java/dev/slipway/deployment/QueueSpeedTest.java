package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.deployments.Neighbours;
import dev.slipway.deployment.queue.RunOutcome;
import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the queue itself costs, with runs that do nothing; printed rather than asserted, because machines differ. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
@Tag("endurance")
class QueueSpeedTest {

    @Inject
    ScriptedRunner runner;

    @Inject
    Pool pool;

    @Test
    void shouldPrintLatencyAndThroughput() {
        new Neighbours();
        var started = new ConcurrentHashMap<String, Long>();
        for (int i = 0; i < 50; i++) {
            runner.when("Scripted " + (9000 + i), (task, lease) -> {
                started.put(task.taskId(), System.nanoTime());
                return RunOutcome.success(false);
            });
        }
        for (int i = 0; i < 100; i++) {
            deploy("Spaces-1", i);
        }
        var latencies = IntStream.range(0, 100)
                .mapToLong(i -> {
                    var sent = System.nanoTime();
                    var task = deploy("Spaces-1", i);
                    await().atMost(Duration.ofSeconds(30))
                            .pollDelay(Duration.ZERO)
                            .pollInterval(2, TimeUnit.MILLISECONDS)
                            .until(() -> started.containsKey(task));
                    return (started.get(task) - sent) / 1000;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "SPEED POST to run: p50 %d us, p90 %d us, max %d us%n", latencies[50], latencies[90], latencies[99]);

        execute("insert into stopped_queues (space_id) values ($1)", "Spaces-9");
        for (int i = 0; i < 1000; i++) {
            deploy("Spaces-9", i);
        }
        var begun = System.nanoTime();
        execute("delete from stopped_queues where space_id = $1", "Spaces-9");
        await().atMost(Duration.ofSeconds(120))
                .pollDelay(Duration.ZERO)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> started.size() >= 1200);
        System.out.printf(
                "SPEED 1000 queued tasks of 50 tags: %d/s%n", 1000_000_000_000L / (System.nanoTime() - begun));
        assertThat(started).hasSize(1200);
    }

    private static String deploy(String space, int i) {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .contentType(ContentType.JSON)
                .body(Map.of("ReleaseId", "Releases-" + (9000 + i % 50), "EnvironmentId", "Environments-1"))
                .post("/api/" + space + "/deployments")
                .jsonPath()
                .getString("TaskId");
    }

    private void execute(String sql, String value) {
        pool.preparedQuery(sql).execute(Tuple.of(value)).await().atMost(Duration.ofSeconds(30));
    }
}
