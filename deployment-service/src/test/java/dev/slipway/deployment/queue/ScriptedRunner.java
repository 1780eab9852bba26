package dev.slipway.deployment.queue;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * Runs nothing. Deployments of projects whose name begins with "Scripted" do as a test says, all others go to the real
 * runner.
 */
@Alternative
@Priority(1)
@Singleton
public class ScriptedRunner implements TaskRunner {

    public interface Behaviour {
        RunOutcome run(ClaimedTask task, Lease lease) throws InterruptedException;
    }

    /** Every run so far, in the order of their starts. */
    public final List<ClaimedTask> runs = new CopyOnWriteArrayList<>();

    private final Map<String, Behaviour> byProject = new ConcurrentHashMap<>();

    @Inject
    @Any
    Instance<TaskRunner> runners;

    public void when(String projectName, Behaviour behaviour) {
        byProject.put(projectName, behaviour);
    }

    public List<ClaimedTask> runsOf(String taskId) {
        return runs.stream().filter(run -> run.taskId().equals(taskId)).toList();
    }

    /** Runs until the latch opens, the task is cancelled or lost. */
    public static Behaviour until(CountDownLatch latch) {
        return (task, lease) -> {
            lease.onCancel(latch::countDown);
            lease.onLost(latch::countDown);
            latch.await();
            if (lease.lost()) {
                return RunOutcome.lost();
            }
            return lease.cancelRequested() ? RunOutcome.canceled() : RunOutcome.success(false);
        };
    }

    @Override
    public RunOutcome run(ClaimedTask task, Lease lease) {
        var project = task.deployment().release().projectName();
        if (!project.startsWith("Scripted")) {
            return runners.stream()
                    .filter(runner -> !(runner instanceof ScriptedRunner))
                    .findFirst()
                    .orElseThrow()
                    .run(task, lease);
        }
        runs.add(task);
        try {
            return byProject
                    .getOrDefault(project, (t, l) -> RunOutcome.success(false))
                    .run(task, lease);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return RunOutcome.lost();
        }
    }
}
