package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.deployment.queue.ScriptedRunner;
import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.deployment.tasks.Closing;
import dev.slipway.deployment.tasks.Ending;
import dev.slipway.deployment.tasks.FinishTask;
import dev.slipway.deployment.tasks.TaskState;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which task runs when: one per place, none twice, and none while the queue of its space is stopped. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class QueueTest {

    @Inject
    DeployApi api;

    @Inject
    ScriptedRunner runner;

    @Inject
    Pool pool;

    @Inject
    ClaimTasks claims;

    @Inject
    FinishTask finish;

    @Test
    void shouldRunOneDeploymentPerPlaceAtATimeAndPassOverTheBlocked() {
        var blocked = new CountDownLatch(1);
        var first = api.executing(blocked);
        var second = api.deployed("Environments-1");
        var elsewhere = new CountDownLatch(0);
        var other = DeployApi.nextNumber();
        runner.when("Scripted " + other, ScriptedRunner.until(elsewhere));
        var third = api.deploy(Map.of("ReleaseId", "Releases-" + other, "EnvironmentId", "Environments-1"))
                .statusCode(201)
                .extract()
                .jsonPath();

        api.waitFor(third.getString("TaskId"), "Success");
        assertThat(api.state(second.getString("TaskId"))).isEqualTo("Queued");
        as().get("/api/tasks/" + second.getString("TaskId") + "/queued-behind")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(first)));

        blocked.countDown();
        api.waitFor(first, "Success");
        api.waitFor(second.getString("TaskId"), "Success");
    }

    @Test
    void shouldWaitWhileTheQueueOfItsSpaceIsStopped() {
        var space = "Spaces-" + api.number;
        Rows.execute(pool, "insert into stopped_queues (space_id) values ($1)", space);
        var task = as().body(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1"))
                .post("/api/" + space + "/deployments")
                .jsonPath()
                .getString("TaskId");
        await().during(Duration.ofSeconds(1)).until(() -> api.state(task).equals("Queued"));

        Rows.execute(pool, "delete from stopped_queues where space_id = $1", space);

        api.waitFor(task, "Success");
    }

    @Test
    void shouldNeverClaimTwiceWhenManyCopiesClaim() throws InterruptedException {
        var space = "Spaces-" + api.number;
        Rows.execute(pool, "insert into stopped_queues (space_id) values ($1)", space);
        var tasks = IntStream.range(0, 60)
                .mapToObj(i -> as().body(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-" + i % 12))
                        .post("/api/" + space + "/deployments")
                        .jsonPath()
                        .getString("TaskId"))
                .toList();
        var claimed = new ConcurrentLinkedQueue<String>();
        Rows.execute(pool, "delete from stopped_queues where space_id = $1", space);
        var threads = IntStream.range(0, 3)
                .mapToObj(copy -> new Thread(() -> claimAll("copy-" + copy, claimed)))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join(60_000);
        }

        tasks.forEach(task -> api.waitFor(task, "Success"));
        claimed.addAll(runner.runs.stream()
                .map(run -> run.taskId())
                .filter(tasks::contains)
                .toList());
        assertThat(claimed).hasSize(60).doesNotHaveDuplicates();
        assertThat(new HashSet<>(claimed)).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(Rows.count(pool, "select count(*) from tasks where space_id = $1 and epoch <> 1", space))
                .isZero();
    }

    private void claimAll(String worker, ConcurrentLinkedQueue<String> claimed) {
        for (int empty = 0; empty < 5; ) {
            var got = claims.next(worker, 4).await().atMost(DeployApi.SOON);
            empty = got.isEmpty() ? empty + 1 : 0;
            var held = new ArrayDeque<>(got);
            while (!held.isEmpty()) {
                var task = held.remove().task();
                claimed.add(task.id());
                var ending = new Ending(task.id(), task.epoch(), TaskState.Completed.SUCCESS, null, false);
                var turn = finish.turn(ending, Closing.NOTHING, worker, true)
                        .await()
                        .atMost(DeployApi.SOON);
                assertThat(turn.ended()).isTrue();
                held.addAll(turn.next());
            }
        }
    }
}
