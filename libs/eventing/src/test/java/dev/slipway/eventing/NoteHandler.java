package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.MDC;

/** What it does with an intent is told by the first word of its key. */
@Singleton
class NoteHandler implements IntentHandler {

    final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostRunning = new AtomicInteger();

    @Inject
    Pool pool;

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public Uni<Void> carryOut(Intent intent) {
        int number = tries.computeIfAbsent(intent.businessKey(), key -> new AtomicInteger())
                .incrementAndGet();
        NoteWritten note = intent.payloadAs(NoteWritten.class);
        return switch (note.id().split("-")[0]) {
            case "refused" -> Uni.createFrom().failure(new IntentRefused("Release 1.0.3 is gone"));
            case "broken" -> throw new IllegalStateException("thrown, not returned");
            case "flaky" ->
                number < 3
                        ? Uni.createFrom().failure(new IllegalStateException("release-service is down"))
                        : write(note);
            case "hanging" -> number < 2 ? Uni.createFrom().nothing() : write(note);
            default -> write(note);
        };
    }

    @Override
    public Uni<Void> refused(SqlConnection tx, Intent intent, IntentRefused refusal) {
        return tx.preparedQuery("insert into notes (id, number, trace) values ($1, 0, $2)")
                .execute(Tuple.of(intent.businessKey(), refusal.getMessage()))
                .replaceWithVoid();
    }

    private Uni<Void> write(NoteWritten note) {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        return pool.preparedQuery("insert into notes (id, number, trace) values ($1, $2, $3)")
                .execute(Tuple.of(note.id(), note.number(), String.valueOf(MDC.get(TraceContext.LOG_KEY))))
                .onTermination()
                .invoke(running::decrementAndGet)
                .replaceWithVoid();
    }
}
