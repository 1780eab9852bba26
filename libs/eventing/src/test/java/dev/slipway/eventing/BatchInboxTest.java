package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class BatchInboxTest {

    private static final String TOPIC = "batch-" + UUID.randomUUID();

    @Inject
    BatchInbox inbox;

    @Inject
    Notes notes;

    @Inject
    Vertx vertx;

    private final List<Integer> together = new ArrayList<>();
    private long offset;

    @Test
    void shouldApplyWhatCameTogetherInOneTransaction() {
        String id = "batch-" + UUID.randomUUID();
        receive(fact(id, 1), fact(id, 2), fact(id, 3));
        assertThat(notes.numbers(id)).containsExactly(1, 2, 3);
        assertThat(together).containsExactly(3);
    }

    @Test
    void shouldApplyOnlyWhatIsNew() {
        String id = "batch-" + UUID.randomUUID();
        var first = fact(id, 1);
        receive(first);
        receive(first, fact(id, 2), first);
        receive(first, first);
        assertThat(notes.numbers(id)).containsExactly(1, 2);
        assertThat(together).containsExactly(1, 1);
    }

    @Test
    void shouldApplyOneByOneWhatFailsTogether() {
        String id = "batch-" + UUID.randomUUID();
        var unreadable = record(id, "{");
        receive(fact(id, 1), unreadable, fact(id, 2));
        assertThat(notes.numbers(id)).containsExactly(1, 2);
        assertThat(together).containsExactly(1, 1);

        receive(fact(id, 3), fact(id, -1), fact(id, 4));
        assertThat(notes.numbers(id)).containsExactly(1, 2, 3, 4);
        assertThat(notes.count("select count(*) from dead_letters where consumer = $1 and key = $2", TOPIC, id))
                .isEqualTo(2);
    }

    @Test
    void shouldRunEachEffectInItsFactsTraceAndInTheOrderOfItsLocks() {
        String id = "batch-" + UUID.randomUUID();
        var later = fact(id + "-b", 1);
        var earlier = fact(id + "-a", 1);
        var trace = TraceContext.fresh();
        later.headers().add(TraceContext.HEADER, trace.traceparent().getBytes(StandardCharsets.UTF_8));
        List<String> order = new ArrayList<>();
        List<String> traces = new ArrayList<>();
        onContext(() -> inbox.receiveEach(batch(later, earlier), NoteWritten.class, NoteWritten::id, (tx, note) -> {
            order.add(note.id());
            traces.add(TraceContext.current().traceId());
            return Uni.createFrom().voidItem();
        }));
        assertThat(order).containsExactly(id + "-a", id + "-b");
        assertThat(traces).hasSize(2).doesNotHaveDuplicates().endsWith(trace.traceId());
    }

    /** As a channel delivers: on a context of its own, which carries the log context from one thread to the next. */
    private void onContext(Supplier<Uni<Void>> work) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        Uni.createFrom()
                .<Void>emitter(done ->
                        context.runOnContext(ignored -> work.get().subscribe().with(done::complete, done::fail)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    @SafeVarargs
    private static ConsumerRecords<String, String> batch(ConsumerRecord<String, String>... records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(records)), Map.of());
    }

    @SafeVarargs
    private void receive(ConsumerRecord<String, String>... records) {
        inbox.receive(batch(records), NoteWritten.class, this::write).await().atMost(Duration.ofSeconds(60));
    }

    private Uni<Void> write(SqlConnection tx, List<NoteWritten> facts) {
        if (facts.stream().anyMatch(fact -> fact.number() < 0)) {
            throw new IllegalStateException("No effect for a negative number");
        }
        together.add(facts.size());
        return tx.preparedQuery("insert into notes (id, number) values ($1, $2)")
                .executeBatch(facts.stream()
                        .map(fact -> Tuple.of(fact.id(), fact.number()))
                        .toList())
                .replaceWithVoid();
    }

    private ConsumerRecord<String, String> fact(String id, int number) {
        return record(id, EventJson.write(new NoteWritten(id, number)));
    }

    private ConsumerRecord<String, String> record(String key, String value) {
        var record = new ConsumerRecord<>(TOPIC, 0, offset++, key, value);
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
