package dev.slipway.eventing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.MDC;

@Singleton
class NoteConsumer {

    /** Ids whose effect fails, until they are taken out. */
    final Map<String, Boolean> broken = new ConcurrentHashMap<>();

    final Queue<ConsumerRecord<String, String>> records = new ConcurrentLinkedQueue<>();
    final Queue<String> wakeUps = new ConcurrentLinkedQueue<>();

    /** The number of notes that this consumer is not concerned with. */
    static final int IDLE = -1;

    @Inject
    Inbox inbox;

    @Incoming("note-written")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        records.add(record);
        return inbox.receive(record, NoteWritten.class, note -> note.number() != IDLE, this::write);
    }

    @Incoming("wake")
    void wake(ConsumerRecord<String, String> record) {
        wakeUps.add(String.valueOf(record.key()));
    }

    private Uni<Void> write(SqlConnection tx, NoteWritten note) {
        if (broken.containsKey(note.id())) {
            throw new IllegalStateException("No effect for " + note.id());
        }
        return tx.preparedQuery("insert into notes (id, number, trace) values ($1, $2, $3)")
                .execute(Tuple.of(note.id(), note.number(), String.valueOf(MDC.get(TraceContext.LOG_KEY))))
                .replaceWithVoid();
    }
}
