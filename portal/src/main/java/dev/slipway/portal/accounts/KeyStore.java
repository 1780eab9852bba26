package dev.slipway.portal.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** API keys and browser sessions, by their hashes. */
@ApplicationScoped
class KeyStore {
    private static final String COLUMNS = "id, user_id, purpose, hint, created_at, expires_at";

    @Inject
    Pool pool;

    Uni<ApiKey> add(SqlClient tx, long user, String purpose, byte[] hash, String hint, @Nullable Instant expires) {
        return tx.preparedQuery("insert into api_keys (user_id, purpose, key_hash, hint, expires_at)"
                        + " values ($1, $2, $3, $4, $5) returning " + COLUMNS)
                .execute(Tuple.of(
                        user,
                        purpose,
                        Buffer.buffer(hash),
                        hint,
                        expires == null ? null : expires.atOffset(ZoneOffset.UTC)))
                .map(rows -> key(rows.iterator().next()));
    }

    Uni<List<ApiKey>> of(long user) {
        return pool.preparedQuery("select " + COLUMNS + " from api_keys where user_id = $1 order by id")
                .execute(Tuple.of(user))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KeyStore::key)
                        .toList());
    }

    Uni<Optional<ApiKey>> find(long user, long number) {
        return of(user).map(keys ->
                keys.stream().filter(key -> key.number() == number).findFirst());
    }

    /** The key that is gone now; empty when there was none. */
    Uni<Optional<ApiKey>> delete(SqlClient tx, long user, long number) {
        return tx.preparedQuery("delete from api_keys where user_id = $1 and id = $2 returning " + COLUMNS)
                .execute(Tuple.of(user, number))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KeyStore::key)
                        .findFirst());
    }

    /** The one key that the environment names is exactly this one. */
    Uni<Void> fromEnvironment(long user, byte[] hash, String hint) {
        return pool.withTransaction(
                tx -> tx.preparedQuery("delete from api_keys where from_environment and key_hash <> $1")
                        .execute(Tuple.of(Buffer.buffer(hash)))
                        .flatMap(old -> tx.preparedQuery("""
                                insert into api_keys (user_id, purpose, key_hash, hint, from_environment)
                                values ($1, 'Set by SLIPWAY_ADMIN_API_KEY', $2, $3, true) on conflict (key_hash) do nothing
                                """).execute(Tuple.of(user, Buffer.buffer(hash), hint)))
                        .replaceWithVoid());
    }

    Uni<Void> addSession(SqlClient tx, long user, byte[] hash, Duration lifetime) {
        return tx.preparedQuery("""
                        with old as (delete from sessions where expires_at < now())
                        insert into sessions (token_hash, user_id, expires_at)
                        values ($1, $2, now() + make_interval(secs => $3))
                        """)
                .execute(Tuple.of(Buffer.buffer(hash), user, (double) lifetime.toSeconds()))
                .replaceWithVoid();
    }

    Uni<Void> deleteSession(byte[] hash) {
        return pool.preparedQuery("delete from sessions where token_hash = $1")
                .execute(Tuple.of(Buffer.buffer(hash)))
                .replaceWithVoid();
    }

    private static ApiKey key(Row row) {
        OffsetDateTime expires = row.get(OffsetDateTime.class, "expires_at");
        return new ApiKey(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("purpose"),
                row.getString("hint"),
                row.get(OffsetDateTime.class, "created_at").toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
