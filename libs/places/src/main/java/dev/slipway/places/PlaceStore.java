package dev.slipway.places;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Known spaces, and places that are gone. Who stores a reference holds the lock with others of its kind and then looks
 * whether the place is gone; who hears that one is gone holds it alone. So either the writer sees it, or the one who heard
 * sees what was written.
 */
@ApplicationScoped
class PlaceStore {

    private static final String LOCK = "pg_advisory_xact_lock%s(hashtext('gone_places'))";

    private final Pool pool;

    PlaceStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> knows(String spaceId) {
        return pool.preparedQuery("select from spaces where id = $1")
                .execute(Tuple.of(spaceId))
                .map(rows -> rows.rowCount() > 0);
    }

    /** @return false when it was there already */
    Uni<Boolean> add(SqlClient tx, String spaceId) {
        return tx.preparedQuery("insert into spaces (id) values ($1) on conflict do nothing")
                .execute(Tuple.of(spaceId))
                .map(rows -> rows.rowCount() > 0);
    }

    /** With other writers, until the transaction has ended. */
    Uni<Void> hold(SqlClient tx) {
        return tx.query("select " + LOCK.formatted("_shared")).execute().replaceWithVoid();
    }

    /** Without other writers, until the transaction has ended. */
    Uni<Void> holdAlone(SqlClient tx) {
        return tx.query("select " + LOCK.formatted("")).execute().replaceWithVoid();
    }

    /** Those of the ids that are gone; the others stay until the transaction has ended. */
    Uni<List<String>> gone(SqlClient tx, Collection<String> ids) {
        return hold(tx).chain(() -> tx.preparedQuery("select id from gone_places where id = any($1) order by id")
                        .execute(Tuple.of(ids.toArray(String[]::new))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    Uni<Void> forget(SqlClient tx, String id) {
        return holdAlone(tx)
                .chain(() -> tx.preparedQuery("insert into gone_places (id) values ($1) on conflict do nothing")
                        .execute(Tuple.of(id)))
                .chain(() ->
                        tx.preparedQuery("delete from spaces where id = $1").execute(Tuple.of(id)))
                .replaceWithVoid();
    }
}
