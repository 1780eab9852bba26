package dev.slipway.rest.idempotency;

import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AnswerStore {
    @Inject
    Pool pool;

    /** Longer than any request lives: the portal gives up on one after a minute of silence. */
    static final String LONGEST_REQUEST = "interval '2 minutes'";

    private static final String CLAIM = """
        insert into idempotency_keys as k (caller, key, path, body_hash, claim) values ($1, $2, $3, $4, $5)
        on conflict (caller, key, path) do update
           set body_hash = excluded.body_hash, claim = excluded.claim, created_at = now(),
               status = null, location = null, body = null
         where k.created_at < now() - interval '24 hours'
            or k.status is null and k.created_at < now() - LONGEST
        """.replace("LONGEST", LONGEST_REQUEST);

    private static final String KEEP = """
        update idempotency_keys set status = $5, location = $6, body = $7
        where caller = $1 and key = $2 and path = $3 and claim = $4 and status is null
        """;

    /** Empty when the key is now ours; else what is known of the request that has it. */
    Uni<Optional<FirstAnswer>> claim(Claim claim, String bodyHash) {
        RequestKey key = claim.key();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(key.caller(), key.key(), key.path(), bodyHash, claim.holder()))
                .flatMap(rows -> rows.rowCount() == 1 ? Uni.createFrom().item(Optional.empty()) : find(key));
    }

    private Uni<Optional<FirstAnswer>> find(RequestKey key) {
        return pool.preparedQuery(
                        "select body_hash, status, location, body from idempotency_keys where caller = $1 and key = $2"
                                + " and path = $3")
                .execute(Tuple.of(key.caller(), key.key(), key.path()))
                .map(rows -> Optional.of(answer(rows.iterator().next())));
    }

    private static FirstAnswer answer(Row row) {
        Buffer body = row.get(Buffer.class, "body");
        return new FirstAnswer(
                row.getString("body_hash"),
                row.getInteger("status"),
                row.getString("location"),
                body == null ? new byte[0] : body.getBytes());
    }

    /** Does nothing when the answer is there already, or the key is another request's by now. */
    Uni<Void> keep(Claim claim, int status, @Nullable String location, byte[] body) {
        return pool.preparedQuery(KEEP)
                .execute(answer(claim, status, location, body))
                .flatMap(kept -> forgetOld());
    }

    /**
     * In the effect's transaction. The row stays locked until that ends, so a repetition waits for it, and then finds the
     * answer; one that came first makes this transaction fail.
     */
    Uni<Void> keepWithEffect(SqlClient tx, Claim claim, int status, byte[] body) {
        return tx.preparedQuery(KEEP)
                .execute(answer(claim, status, null, body))
                .invoke(kept -> {
                    if (kept.rowCount() == 0) {
                        throw DomainException.conflict("This request took so long that a repetition with the same"
                                + " Idempotency-Key was let through; this one did nothing.");
                    }
                })
                .replaceWithVoid();
    }

    private static Tuple answer(Claim claim, int status, @Nullable String location, byte[] body) {
        RequestKey key = claim.key();
        return Tuple.from(new Object[] {
            key.caller(),
            key.key(),
            key.path(),
            claim.holder(),
            status,
            location,
            Buffer.buffer(body).getDelegate()
        });
    }

    /** The request failed, so its key is free again; not if its effect is there all the same. */
    Uni<Void> release(Claim claim) {
        RequestKey key = claim.key();
        return pool.preparedQuery("""
            delete from idempotency_keys
            where caller = $1 and key = $2 and path = $3 and claim = $4 and status is null
            """)
                .execute(Tuple.of(key.caller(), key.key(), key.path(), claim.holder()))
                .replaceWithVoid();
    }

    private Uni<Void> forgetOld() {
        return pool.query("""
            delete from idempotency_keys where ctid = any (array(
                select ctid from idempotency_keys
                 where created_at < now() - interval '24 hours' limit 10 for update skip locked))
            """).execute().replaceWithVoid();
    }
}
