package dev.slipway.deployment.queue;

import dev.slipway.deployment.deployments.FrozenDeployment;
import dev.slipway.deployment.deployments.FrozenDocuments;
import dev.slipway.deployment.deployments.UnreadableDeployment;
import dev.slipway.deployment.tasks.ClaimTasks;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.deployment.tasks.TaskState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This copy's slots. One thread claims for all that are free, woken by every change that may make a task eligible, so that a
 * claim waits for nothing but the database; a slow poll stands behind lost wake-ups. A slot whose task ends claims its next
 * one along with that end.
 */
@ApplicationScoped
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** For the claim that is under way when the service stops. */
    private static final Duration LAST_CLAIM = Duration.ofSeconds(2);

    /** Before the script runner and its folders go, which observe the same event. */
    private static final int FIRST = 100;

    private final QueueConfig config;
    private final WorkerName name;
    private final ClaimTasks claims;
    private final Leases leases;
    private final SlotRun slotRun;
    private final FrozenDocuments documents;
    private final TaskSignals signals;
    private final MeterRegistry meters;
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService slots = Executors.newCachedThreadPool(task -> thread(task, "slot"));
    private final ExecutorService claimer = Executors.newSingleThreadExecutor(task -> thread(task, "claims"));
    private final ScheduledExecutorService heartbeat =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "heartbeat"));
    private volatile boolean stopping;
    private long nextTakeOver = System.nanoTime();

    Workers(
            QueueConfig config,
            WorkerName name,
            ClaimTasks claims,
            Leases leases,
            SlotRun slotRun,
            FrozenDocuments documents,
            TaskSignals signals,
            MeterRegistry meters) {
        this.config = config;
        this.name = name;
        this.claims = claims;
        this.leases = leases;
        this.slotRun = slotRun;
        this.documents = documents;
        this.signals = signals;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("slipway.worker.running", leases, Leases::count);
        if (config.slots() == 0) {
            LOG.infof("No slots: worker=%s serves the API only", name.value());
            return;
        }
        signals.listen(new TaskSignals.Listener() {
            @Override
            public void waiting() {
                wake.release();
            }

            @Override
            public void cancelling(String taskId) {
                leases.cancelling(taskId);
            }
        });
        var beat = config.heartbeat().toMillis();
        heartbeat.scheduleWithFixedDelay(leases::renew, beat, beat, TimeUnit.MILLISECONDS);
        claimer.execute(this::claimLoop);
        LOG.infof("Claiming for %d slots: worker=%s", config.slots(), name.value());
    }

    /**
     * Claims nothing more, lets the steps that run go on for the grace given and begins no others; what is not through then
     * is stopped. Tasks of which surely nothing runs here any more are handed on, so that others need not wait for their
     * leases to lapse.
     */
    void stop(@Observes @Priority(FIRST) ShutdownEvent event) {
        stopping = true;
        wake.release();
        shutDown(claimer, LAST_CLAIM);
        slots.shutdown();
        var left = List.copyOf(leases.all());
        left.forEach(HeldTask::drain);
        if (!ended(config.grace())) {
            leases.all().forEach(HeldTask::lose);
            ended(Duration.ofSeconds(10));
        }
        handOver(left);
        heartbeat.shutdownNow();
    }

    private void handOver(List<HeldTask> stopped) {
        try {
            var held = leases.all();
            var ended = stopped.stream().filter(task -> !held.contains(task)).toList();
            LOG.infof("Stopped: worker=%s handed on at most %d tasks", name.value(), ended.size());
            claims.handOver(ended.stream().map(each -> each.task().taskId()).toList(), name.value())
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("Tasks of worker=%s are taken over when their leases lapse: %s", name.value(), e.getMessage());
        }
    }

    private void claimLoop() {
        while (!stopping) {
            var claimed = 0;
            try {
                claimed = claim();
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("Nothing claimed, trying again: %s", e.getMessage());
                    pause(Duration.ofMillis(500));
                }
            }
            if (claimed == 0) {
                pause(config.poll());
            }
        }
    }

    private int claim() {
        var free = config.slots() - leases.count();
        if (free <= 0) {
            return 0;
        }
        var askedAt = Uptime.seconds();
        var claimed = claims.next(name.value(), free).await().atMost(PATIENCE);
        claimed.forEach(each -> begin(each, askedAt));
        meters.counter("slipway.worker.claims").increment(claimed.size());
        free -= claimed.size();
        if (free > 0 && System.nanoTime() - nextTakeOver >= 0) {
            nextTakeOver = System.nanoTime() + config.poll().toNanos();
            return claimed.size() + takeOver(free);
        }
        return claimed.size();
    }

    private int takeOver(int free) {
        var askedAt = Uptime.seconds();
        var taken = claims.takeOver(name.value(), free).await().atMost(PATIENCE);
        taken.forEach(each -> {
            LOG.warnf(
                    "Taking over task=%s epoch=%d: its worker was lost",
                    each.task().id(), each.task().epoch());
            begin(each, askedAt);
        });
        meters.counter("slipway.worker.takeovers").increment(taken.size());
        return taken.size();
    }

    /** A slot's work on one task; gives the work that the slot goes on with, or null. */
    private interface Job {
        @Nullable
        Job carryOut();
    }

    private void begin(ClaimTasks.Claimed claimed, double askedAt) {
        var first = job(claimed, askedAt);
        slots.execute(() -> {
            @Nullable Job job = first;
            while (job != null) {
                job = job.carryOut();
            }
        });
    }

    private Job job(ClaimTasks.Claimed claimed, double askedAt) {
        var task = claimed.task();
        FrozenDeployment frozen;
        try {
            frozen = documents.read(claimed.frozen());
        } catch (UnreadableDeployment e) {
            return () -> {
                slotRun.unreadable(task.id(), task.epoch(), e);
                return null;
            };
        }
        var held = new HeldTask(
                new ClaimedTask(
                        task.id(), claimed.deploymentId(), task.spaceId(), task.epoch(), claimed.takenOver(), frozen),
                askedAt,
                task.state() instanceof TaskState.Cancelling);
        leases.hold(held);
        return () -> {
            // What a slot took when its task ended is held before that task is let go: the slot is not free in between.
            @Nullable Job next = null;
            try {
                next = following(
                        stopping ? slotRun.notBegun(held) : slotRun.run(held, claimed.waited(), () -> !stopping));
                return next;
            } finally {
                leases.release(held);
                if (next == null) {
                    wake.release();
                }
            }
        };
    }

    private @Nullable Job following(SlotRun.Freed freed) {
        if (freed.next().isEmpty()) {
            return null;
        }
        meters.counter("slipway.worker.claims").increment();
        return job(freed.next().get(0), freed.askedAt());
    }

    /** Until somebody wakes us; wake-ups that came together count once. */
    private void pause(Duration most) {
        try {
            if (wake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration most) {
        try {
            return slots.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void shutDown(ExecutorService executor, Duration most) {
        executor.shutdown();
        try {
            executor.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task, String role) {
        var thread = new Thread(task, "slipway-" + role);
        thread.setDaemon(true);
        return thread;
    }
}
