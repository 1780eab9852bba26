package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class TransactionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notes notes;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Test
    void shouldRepeatWhenTransactionsDeadlock() {
        notes.rows("insert into notes (id, number) values ('deadlock-a', 0), ('deadlock-b', 0)");
        var runs = new AtomicInteger();
        var bothHoldOne = new CountDownLatch(2);
        Uni<Void> forth = crosswise("deadlock-a", "deadlock-b", runs, bothHoldOne);
        Uni<Void> back = crosswise("deadlock-b", "deadlock-a", runs, bothHoldOne);
        Uni.combine().all().unis(forth, back).discardItems().await().atMost(PATIENCE);
        assertThat(runs).hasValueGreaterThan(2);
        assertThat(notes.numbers("deadlock-a")).containsExactly(2);
        assertThat(notes.numbers("deadlock-b")).containsExactly(2);
    }

    @Test
    void shouldNotRepeatWhenWorkFails() {
        var runs = new AtomicInteger();
        Uni<Void> work = transactions.in(tx -> {
            runs.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException("no"));
        });
        assertThatThrownBy(() -> work.await().atMost(PATIENCE)).hasMessage("no");
        assertThat(runs).hasValue(1);
    }

    @Test
    void shouldTellNothingWhenWorkFailsAfterItsFact() {
        String id = "untold-" + UUID.randomUUID();
        Uni<Void> work = transactions.in(tx -> outbox.append(tx, new NoteWritten(id, 1))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))));
        assertThatThrownBy(() -> work.await().atMost(PATIENCE)).hasMessage("no");
        assertThat(notes.count("select count(*) from outbox where key = $1", id))
                .isZero();
    }

    @Test
    void shouldMakeChangeAndAppendItsFactsInOneStatement() {
        String id = "stated-" + UUID.randomUUID();
        assertThat(insertNoteAndFacts(id)).isEqualTo(2);
        assertThat(notes.numbers(id).get(0)).isEqualTo(7);
        await().atMost(PATIENCE).until(() -> notes.numbers(id).equals(List.of(7, 1, 2)));
    }

    @Test
    void shouldAppendNothingWhenStatementChangesNothing() {
        String id = "unstated-" + UUID.randomUUID();
        notes.rows("insert into memos (id) values ($1)", id);
        assertThat(insertNoteAndFacts(id)).isZero();
        assertThat(notes.count("select count(*) from outbox where key = $1", id))
                .isZero();
    }

    /** Unless there is a memo of that name. */
    private int insertNoteAndFacts(String id) {
        var sql = """
                with note as (insert into notes (id, number) select $1::text, 7
                    where not exists (select 1 from memos where id = $1) returning id)
                """ + Outbox.appendWhen("note", 2);
        var facts = List.of(new NoteWritten(id, 1), new NoteWritten(id, 2));
        return transactions
                .statement(client -> client.preparedQuery(sql).execute(Tuple.of(id, Outbox.rows(facts))))
                .await()
                .atMost(PATIENCE)
                .rowCount();
    }

    @Test
    void shouldRefuseFactThatIsADocument() {
        String document = "x".repeat(600_000);
        Uni<Void> work = transactions.in(tx -> outbox.append(tx, new NoteWritten(document, 1)));
        assertThatThrownBy(() -> work.await().atMost(PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note-written")
                .hasMessageContaining("receivers fetch documents");
    }

    private Uni<Void> crosswise(String first, String second, AtomicInteger runs, CountDownLatch bothHoldOne) {
        return transactions.in(tx -> {
            runs.incrementAndGet();
            return increment(tx, first)
                    .invoke(bothHoldOne::countDown)
                    .chain(() -> waitFor(bothHoldOne))
                    .chain(() -> increment(tx, second));
        });
    }

    private static Uni<Void> waitFor(CountDownLatch latch) {
        return Uni.createFrom().voidItem().onItem().delayIt().until(ignored -> Uni.createFrom()
                .<Void>emitter(done -> new Thread(() -> {
                            await().atMost(20, TimeUnit.SECONDS).until(() -> latch.getCount() == 0);
                            done.complete(null);
                        })
                        .start()));
    }

    private static Uni<Void> increment(SqlConnection tx, String id) {
        return tx.preparedQuery("update notes set number = number + 1 where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }
}
