package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Intents from a transaction to what they were for, over real PostgreSQL. */
@QuarkusTest
@WithTestResource(Parts.class)
class IntentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    @Inject
    Intents intents;

    @Inject
    Transactions transactions;

    @Inject
    NoteHandler handler;

    @Inject
    IntentStore store;

    @Inject
    IntentTry intentTry;

    @Inject
    EventingConfig config;

    @Test
    void shouldCarryOutOnceWhenIntentIsAddedAgain() {
        String id = id("once");
        add(id, 1);
        soon().until(() -> "done".equals(state(id)));
        add(id, 2);
        soon().until(() -> "done".equals(state(id)));
        assertThat(notes.numbers(id)).containsExactly(1);
        assertThat(notes.count("select count(*) from intents where business_key = $1", id))
                .isEqualTo(1);
    }

    @Test
    void shouldDoNothingWhenTransactionRollsBack() {
        String id = id("rolled-back");
        Uni<Void> work = transactions.in(tx -> intents.add(tx, "note", id, new NoteWritten(id, 1))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))));
        assertThat(work.onFailure().recoverWithNull().await().atMost(PATIENCE)).isNull();
        assertThat(notes.count("select count(*) from intents where business_key = $1", id))
                .isZero();
    }

    @Test
    void shouldTryAgainWithPausesWhenHandlerFails() {
        String id = id("flaky");
        add(id, 1);
        soon().until(() -> notes.numbers(id).size() == 1);
        soon().until(() -> "done".equals(state(id)));
        assertThat(notes.count("select attempts from intents where business_key = $1", id))
                .isEqualTo(3);
    }

    @Test
    void shouldKeepTryingAndTellWhyWhenHandlerThrows() {
        String id = id("broken");
        add(id, 1);
        soon().until(() -> notes.count("select attempts from intents where business_key = $1", id) > 2);
        soon().untilAsserted(() -> assertThat(notes.rows("select last_error from intents where business_key = $1", id)
                        .get(0)
                        .getString(0))
                .isEqualTo("thrown, not returned"));
        notes.rows("delete from intents where business_key = $1", id);
    }

    @Test
    void shouldRecordRefusalAndEndWhenHandlerRefuses() {
        String id = id("refused");
        add(id, 1);
        soon().until(() -> "refused".equals(state(id)));
        assertThat(notes.rows("select trace from notes where id = $1", id)
                        .get(0)
                        .getString(0))
                .isEqualTo("Release 1.0.3 is gone");
        assertThat(handler.tries.get(id)).hasValue(1);
    }

    @Test
    void shouldGiveUpATryAndRepeatItWhenHandlerHangs() {
        String id = id("hanging");
        add(id, 1);
        soon().until(() -> "done".equals(state(id)));
        assertThat(notes.numbers(id)).containsExactly(1);
    }

    @Test
    void shouldTakeOverWhenTheCopyThatClaimedIsGone() {
        String id = id("orphan");
        // As a copy leaves it that was killed: claimed, its lease not over yet.
        notes.rows("""
                insert into intents (kind, business_key, payload, traceparent, attempts, claim, due_at)
                values ('note', $1, $2, '', 1, 1, now() + interval '2 seconds')
                """, id, "{\"id\":\"" + id + "\",\"number\":1}");
        soon().until(() -> "done".equals(state(id)));
        var late = new Intent(
                notes.count("select id from intents where business_key = $1", id),
                "note",
                id,
                "{}",
                1,
                1,
                java.time.Instant.EPOCH);
        assertThat(transactions
                        .in(tx -> store.refused(tx, late, "late"))
                        .await()
                        .atMost(PATIENCE))
                .isFalse();
        assertThat(state(id)).isEqualTo("done");
    }

    @Test
    void shouldCarryOutEachOnceWhenSeveralCopiesRun() {
        var otherHandler = new CountingHandler(handler);
        var copies = IntStream.range(0, 3)
                .mapToObj(i -> new IntentExecutor(store, intentTry, new AfterCommit(), config, List.of(otherHandler)))
                .toList();
        copies.forEach(copy -> copy.start(new StartupEvent()));
        try {
            // One copy may be quick enough to do a whole batch alone, so batches go on until the others had their
            // share.
            for (int round = 0; round < 30 && (round == 0 || otherHandler.carriedOut.get() == 0); round++) {
                carryOutBatch(id("many-" + round + "-"));
            }
            assertThat(otherHandler.carriedOut).as("by the other copies").hasPositiveValue();
        } finally {
            copies.forEach(copy -> copy.stop(new ShutdownEvent()));
        }
    }

    private void carryOutBatch(String batch) {
        // Not through Intents.add, whose nudge would give this copy a head start over those that poll.
        notes.rows("""
                insert into intents (kind, business_key, payload, traceparent)
                select 'note', $1::text || i, json_build_object('id', $1::text || i, 'number', 1)::text, ''
                from generate_series(1, 300) i
                """, batch);
        soon().until(() ->
                notes.count("select count(*) from intents where business_key like $1 and state = 'done'", batch + "%")
                        == 300);
        assertThat(notes.count("select count(*) from notes where id like $1", batch + "%"))
                .isEqualTo(300);
        assertThat(notes.count("select count(distinct id) from notes where id like $1", batch + "%"))
                .isEqualTo(300);
    }

    private record CountingHandler(NoteHandler handler, AtomicInteger carriedOut) implements IntentHandler {

        CountingHandler(NoteHandler handler) {
            this(handler, new AtomicInteger());
        }

        @Override
        public String kind() {
            return handler.kind();
        }

        @Override
        public Uni<Void> carryOut(Intent intent) {
            carriedOut.incrementAndGet();
            return handler.carryOut(intent);
        }
    }

    private void add(String id, int number) {
        transactions
                .in(tx -> intents.add(tx, "note", id, new NoteWritten(id, number)))
                .await()
                .atMost(PATIENCE);
    }

    private String state(String id) {
        return notes.rows("select state from intents where business_key = $1", id)
                .get(0)
                .getString(0);
    }

    private static ConditionFactory soon() {
        return await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(50));
    }

    private static String id(String story) {
        return story + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
