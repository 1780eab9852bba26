package dev.slipway.portal.accounts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UserStore {
    private static final String COLUMNS =
            "u.id, u.username, u.display_name, u.email_address, u.password_hash, u.is_active, u.is_service, u.created_at";

    @Inject
    Pool pool;

    Uni<Optional<User>> byNumber(long number) {
        return one("select " + COLUMNS + " from users u where u.id = $1", Tuple.of(number));
    }

    Uni<Optional<User>> byName(String username) {
        return one("select " + COLUMNS + " from users u where lower(u.username) = lower($1)", Tuple.of(username));
    }

    /** Users are few; the whole list fits into memory. */
    Uni<List<User>> all() {
        return pool.preparedQuery("select " + COLUMNS + " from users u order by u.id")
                .execute()
                .map(UserStore::users);
    }

    /** The user of a key that has not expired. */
    Uni<Optional<User>> byApiKeyHash(byte[] hash) {
        return one(
                "select " + COLUMNS + " from users u join api_keys k on k.user_id = u.id"
                        + " where k.key_hash = $1 and u.is_active and (k.expires_at is null or k.expires_at > now())",
                Tuple.of(io.vertx.core.buffer.Buffer.buffer(hash)));
    }

    Uni<Optional<User>> bySessionHash(byte[] hash) {
        return one(
                "select " + COLUMNS + " from users u join sessions s on s.user_id = u.id"
                        + " where s.token_hash = $1 and u.is_active and s.expires_at > now()",
                Tuple.of(io.vertx.core.buffer.Buffer.buffer(hash)));
    }

    /** Adds the user, or gives the existing one another password. */
    Uni<User> upsert(SqlClient tx, String username, String displayName, String passwordHash) {
        return tx.preparedQuery("""
                        insert into users as u (username, display_name, password_hash) values ($1, $2, $3)
                        on conflict (lower(username)) do update set password_hash = excluded.password_hash
                        returning\s""" + COLUMNS)
                .execute(Tuple.of(username, displayName, passwordHash))
                .map(rows -> user(rows.iterator().next()));
    }

    /** Empty when the name is taken. */
    Uni<Optional<User>> insert(SqlClient tx, NewUser user, @Nullable String passwordHash) {
        return tx.preparedQuery("""
                        insert into users as u (username, display_name, email_address, password_hash, is_active, is_service)
                        values ($1, $2, $3, $4, $5, $6) on conflict (lower(username)) do nothing returning\s""" + COLUMNS)
                .execute(Tuple.of(
                        user.username(),
                        user.displayName(),
                        user.emailAddress(),
                        passwordHash,
                        user.active(),
                        user.service()))
                .map(rows -> users(rows).stream().findFirst());
    }

    /** Empty when the name is another user's. A null hash leaves the password as it is. */
    Uni<Optional<User>> update(SqlClient tx, long number, NewUser user, @Nullable String passwordHash) {
        return tx.preparedQuery("""
                        update users u set username = $2, display_name = $3, email_address = $4,
                            password_hash = coalesce($5, u.password_hash), is_active = $6, is_service = $7
                        where u.id = $1
                            and not exists (select 1 from users o where lower(o.username) = lower($2) and o.id <> $1)
                        returning\s""" + COLUMNS)
                .execute(Tuple.from(java.util.Arrays.asList(
                        number,
                        user.username(),
                        user.displayName(),
                        user.emailAddress(),
                        passwordHash,
                        user.active(),
                        user.service())))
                .map(rows -> users(rows).stream().findFirst());
    }

    Uni<Void> delete(SqlClient tx, long number) {
        return tx.preparedQuery("delete from users where id = $1")
                .execute(Tuple.of(number))
                .replaceWithVoid();
    }

    Uni<UUID> installation() {
        return pool.query("select id from installation")
                .execute()
                .map(rows -> rows.iterator().next().getUUID(0));
    }

    private Uni<Optional<User>> one(String query, Tuple parameters) {
        return pool.preparedQuery(query).execute(parameters).map(rows -> users(rows).stream()
                .findFirst());
    }

    private static List<User> users(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(UserStore::user)
                .toList();
    }

    private static User user(Row row) {
        return new User(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email_address"),
                row.getString("password_hash"),
                row.getBoolean("is_active"),
                row.getBoolean("is_service"),
                row.get(OffsetDateTime.class, "created_at").toInstant());
    }
}
