package dev.slipway.eventing;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One try to carry an intent out, on a Vert.x context of its own, and the record of what became of it. */
@Singleton
class IntentTry {

    private static final Logger LOG = Logger.getLogger(IntentTry.class);

    private final IntentStore store;
    private final Transactions transactions;
    private final EventingMetrics metrics;
    private final EventingConfig.Intents config;
    private final Vertx vertx;
    private final RequestScope requestScope;

    IntentTry(
            IntentStore store,
            Transactions transactions,
            EventingMetrics metrics,
            EventingConfig config,
            Vertx vertx,
            RequestScope requestScope) {
        this.store = store;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config.intents();
        this.vertx = vertx;
        this.requestScope = requestScope;
    }

    /** Handlers may use what needs a request scope, such as a Hibernate session. */
    @Singleton
    static class RequestScope {
        @ActivateRequestContext
        Uni<Void> carryOut(IntentHandler handler, Intent intent) {
            return handler.carryOut(intent);
        }
    }

    void start(IntentStore.Claimed claimed, IntentHandler handler, Runnable atEnd) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> {
            TraceContext.parse(claimed.traceparent())
                    .map(TraceContext::child)
                    .orElseGet(TraceContext::fresh)
                    .enter();
            carryOut(claimed.intent(), handler).subscribe().with(done -> atEnd.run(), failure -> atEnd.run());
        });
    }

    private Uni<Void> carryOut(Intent intent, IntentHandler handler) {
        return Uni.createFrom()
                .deferred(() -> requestScope.carryOut(handler, intent))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .chain(() -> store.done(intent))
                .invoke(() -> metrics.tried(intent.kind(), EventingMetrics.Tried.DONE))
                .onFailure(IntentRefused.class)
                .recoverWithUni(failure -> refuse(intent, handler, (IntentRefused) failure))
                .onFailure()
                .recoverWithUni(failure -> tryAgain(intent, failure))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "What became of an intent was not recorded; it runs again when its lease lapses: %s reason=%s",
                        which(intent), failure.getMessage()));
    }

    private Uni<Void> refuse(Intent intent, IntentHandler handler, IntentRefused refusal) {
        LOG.infof("An intent was refused: %s reason=%s", which(intent), refusal.getMessage());
        metrics.tried(intent.kind(), EventingMetrics.Tried.REFUSED);
        return transactions
                .in(tx -> store.refused(tx, intent, text(refusal))
                        .call(mine -> mine
                                ? handler.refused(tx, intent, refusal)
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }

    private Uni<Void> tryAgain(Intent intent, Throwable failure) {
        Duration pause = new Backoff(Duration.ofMillis(500), config.longestPause()).after(intent.attempt());
        LOG.warnf(
                "An intent is tried again: %s attempt=%d inMillis=%d reason=%s",
                which(intent), intent.attempt(), pause.toMillis(), text(failure));
        metrics.tried(intent.kind(), EventingMetrics.Tried.FAILED);
        return store.tryAgain(intent, pause, text(failure));
    }

    private static String text(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String which(Intent intent) {
        return "kind=" + intent.kind() + " key=" + intent.businessKey();
    }
}
