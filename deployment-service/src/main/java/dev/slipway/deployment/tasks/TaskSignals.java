package dev.slipway.deployment.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the workers of this process, right after a commit, what other copies learn through the broker. */
@ApplicationScoped
public class TaskSignals {

    /** Must not block. */
    public interface Listener {
        /** A task may have become eligible. */
        void waiting();

        /** A running task is to be cancelled. */
        void cancelling(String taskId);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void waiting() {
        listeners.forEach(Listener::waiting);
    }

    public void cancelling(String taskId) {
        listeners.forEach(listener -> listener.cancelling(taskId));
    }
}
