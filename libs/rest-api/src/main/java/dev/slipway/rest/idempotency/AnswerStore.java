package dev.slipway.rest.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AnswerStore {
    @Inject
    Pool pool;

    /** Empty when the key is now ours; else what is known of the request that has it. */
    Uni<Optional<FirstAnswer>> claim(RequestKey key, String bodyHash) {
        return pool.preparedQuery("""
                        insert into idempotency_keys as k (caller, key, path, body_hash) values ($1, $2, $3, $4)
                        on conflict (caller, key, path) do update
                           set body_hash = excluded.body_hash, created_at = now(), status = null, body = null
                         where k.created_at < now() - interval '24 hours'
                        """)
                .execute(Tuple.of(key.caller(), key.key(), key.path(), bodyHash))
                .flatMap(rows -> rows.rowCount() == 1 ? Uni.createFrom().item(Optional.empty()) : find(key));
    }

    private Uni<Optional<FirstAnswer>> find(RequestKey key) {
        return pool.preparedQuery(
                        "select body_hash, status, location, body from idempotency_keys where caller = $1 and key = $2 and path = $3")
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

    Uni<Void> keep(RequestKey key, int status, @Nullable String location, byte[] body) {
        return pool.preparedQuery(
                        "update idempotency_keys set status = $4, location = $5, body = $6 where caller = $1 and key = $2 and path = $3")
                .execute(Tuple.from(new Object[] {
                    key.caller(),
                    key.key(),
                    key.path(),
                    status,
                    location,
                    Buffer.buffer(body).getDelegate()
                }))
                .flatMap(kept -> forgetOld());
    }

    /** The request changed nothing, so its key is free again. */
    Uni<Void> release(RequestKey key) {
        return pool.preparedQuery("delete from idempotency_keys where caller = $1 and key = $2 and path = $3")
                .execute(Tuple.of(key.caller(), key.key(), key.path()))
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
