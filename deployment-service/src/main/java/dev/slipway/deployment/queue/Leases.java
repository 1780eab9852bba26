package dev.slipway.deployment.queue;

import dev.slipway.deployment.tasks.ClaimTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The tasks that this copy holds, renewed together. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ClaimTasks claims;
    private final Map<String, HeldTask> held = new ConcurrentHashMap<>();

    Leases(ClaimTasks claims) {
        this.claims = claims;
    }

    /** This copy may take over from itself, after a pause longer than its lease: then the earlier run must hear of it. */
    void hold(HeldTask task) {
        var earlier = held.put(task.task().taskId(), task);
        if (earlier != null) {
            lose(earlier);
        }
    }

    void release(HeldTask task) {
        held.remove(task.task().taskId(), task);
    }

    int count() {
        return held.size();
    }

    Collection<HeldTask> all() {
        return List.copyOf(held.values());
    }

    void cancelling(String taskId) {
        var task = held.get(taskId);
        if (task != null) {
            task.cancel();
        }
    }

    /** Blocks for at most three seconds. What could not be renewed in time is lost, and says so to its run. */
    void renew() {
        var tasks = all();
        if (tasks.isEmpty()) {
            return;
        }
        var askedAt = Uptime.seconds();
        try {
            var epochs =
                    tasks.stream().collect(Collectors.toMap(each -> each.task().taskId(), HeldTask::epoch));
            var kept = claims.renew(epochs).await().atMost(PATIENCE);
            tasks.forEach(task -> confirm(task, kept.get(task.task().taskId()), askedAt));
        } catch (RuntimeException e) {
            LOG.warnf("Leases of %d tasks could not be renewed: %s", tasks.size(), e.getMessage());
            tasks.stream()
                    .filter(task -> Uptime.seconds() > task.deadlineUptime())
                    .forEach(this::lose);
        }
    }

    private void confirm(HeldTask task, @Nullable Boolean cancelling, double askedAt) {
        if (cancelling == null) {
            // Its run may have ended in this moment; then nobody listens any more.
            if (held.get(task.task().taskId()) == task) {
                lose(task);
            }
            return;
        }
        task.renewed(askedAt);
        if (cancelling) {
            task.cancel();
        }
    }

    private void lose(HeldTask task) {
        LOG.logf(
                task.isEnding() ? Level.DEBUG : Level.WARN,
                "Lost the lease of task=%s epoch=%d",
                task.task().taskId(),
                task.epoch());
        task.lose();
    }
}
