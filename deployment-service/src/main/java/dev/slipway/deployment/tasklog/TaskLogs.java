package dev.slipway.deployment.tasklog;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Opens the logs of runs on this worker. */
@ApplicationScoped
public class TaskLogs {

    private final TaskLogStore store;
    private final InstantSource clock;

    /** Starts writes that wait for nobody; one thread serves all runs. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "task-log");
        thread.setDaemon(true);
        return thread;
    });

    TaskLogs(TaskLogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The log of a task that this worker holds with that epoch. */
    public TaskLog open(String taskId, long epoch) {
        return new TaskLog(chunk -> store.append(taskId, epoch, chunk), epoch, clock, timer);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
