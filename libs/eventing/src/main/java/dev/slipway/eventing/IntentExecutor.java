package dev.slipway.eventing;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Claims due intents and has them carried out, a bounded number at a time. Any number of copies do this side by side:
 * a row is claimed by {@code SKIP LOCKED} and belongs to its copy until its lease lapses.
 */
@Singleton
class IntentExecutor {

    private static final Logger LOG = Logger.getLogger(IntentExecutor.class);
    private static final Duration STATEMENT = Duration.ofSeconds(20);

    private final IntentStore store;
    private final IntentTry intentTry;
    private final AfterCommit afterCommit;
    private final EventingConfig.Intents config;
    private final Map<String, IntentHandler> handlers;
    private final Semaphore free;
    private final Worker worker = new Worker("intents");

    IntentExecutor(
            IntentStore store,
            IntentTry intentTry,
            AfterCommit afterCommit,
            EventingConfig config,
            @All List<IntentHandler> handlers) {
        this.store = store;
        this.intentTry = intentTry;
        this.afterCommit = afterCommit;
        this.config = config.intents();
        // Two handlers of one kind are a mistake, which fails here at start.
        this.handlers = handlers.stream().collect(Collectors.toMap(IntentHandler::kind, Function.identity()));
        this.free = new Semaphore(this.config.concurrency());
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !handlers.isEmpty()) {
            worker.start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    boolean isSound() {
        return worker.isSound();
    }

    private void run() throws InterruptedException {
        var backoff = new Backoff(config.poll(), Duration.ofSeconds(5));
        int failures = 0;
        boolean more = false;
        while (worker.isRunning()) {
            if (!more) {
                afterCommit.intents.await(config.poll());
            }
            try {
                more = claimAndDispatch();
                failures = 0;
            } catch (RuntimeException e) {
                more = false;
                failures++;
                if (failures == 1) {
                    LOG.warnf("Intents wait for PostgreSQL: reason=%s", e.getMessage());
                }
                Thread.sleep(backoff.after(failures).toMillis());
            }
        }
    }

    /** True when as many were due as could be taken. */
    private boolean claimAndDispatch() throws InterruptedException {
        free.acquire();
        int room = 1 + free.drainPermits();
        List<IntentStore.Claimed> claimed = List.of();
        try {
            claimed =
                    store.claim(handlers.keySet(), room, config.lease()).await().atMost(STATEMENT);
        } finally {
            free.release(room - claimed.size());
        }
        for (IntentStore.Claimed one : claimed) {
            IntentHandler handler = handlers.get(one.intent().kind());
            if (handler == null) {
                throw new IllegalStateException("Claimed an intent of another kind: " + one.intent());
            }
            intentTry.start(one, handler, free::release);
        }
        return claimed.size() == room;
    }
}
