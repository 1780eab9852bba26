package dev.slipway.documents;

import dev.slipway.rest.Slug;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documents are called by and referred to with: their ids, names and slugs. */
@ApplicationScoped
class NameStore {

    private final Pool pool;

    NameStore(Pool pool) {
        this.pool = pool;
    }

    Uni<String> nextId(SqlClient tx, Kind<?> kind) {
        return tx.preparedQuery("select nextval('" + kind.table() + "_num_seq') as num")
                .execute()
                .map(rows -> kind.prefix() + "-" + rows.iterator().next().getLong("num"));
    }

    /**
     * Whoever could end at the same name or slug at this moment waits until this transaction has ended, and finds it taken
     * then. To be done before a row of the kind is locked, so that the two do not wait for each other.
     */
    Uni<Void> hold(SqlClient tx, Kind<?> kind, String spaceId, Draft<?> draft) {
        String[] held = Stream.of(draft.name(), draft.wantedSlug())
                .map(Slug::stem)
                .distinct()
                .sorted()
                .map(stem -> kind.table() + "/" + spaceId + "/" + stem)
                .toArray(String[]::new);
        return tx.preparedQuery(
                        "select pg_advisory_xact_lock(hashtextextended(held, 2)) from unnest($1::text[]) as held")
                .execute(Tuple.tuple().addArrayOfString(held))
                .replaceWithVoid();
    }

    /** Whether another one of the kind has the name. */
    Uni<Boolean> isTaken(SqlClient tx, Kind<?> kind, String spaceId, String name, String id) {
        return tx.preparedQuery(
                        "select from " + kind.table() + " where space_id = $1 and lower(name) = lower($2) and id <> $3")
                .execute(Tuple.of(spaceId, name, id))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Slugs that others of the kind have, in lower case. */
    Uni<Set<String>> slugsLike(SqlClient tx, Kind<?> kind, String spaceId, String slug, String id) {
        return tx.preparedQuery("select lower(slug) as slug from " + kind.table()
                        + " where space_id = $1 and lower(slug) like $2 and id <> $3")
                .execute(Tuple.of(spaceId, slug + "%", id))
                .map(rows -> texts(rows, "slug").collect(Collectors.toSet()));
    }

    /** Those of the ids that exist; they stay until the transaction has ended. */
    Uni<Set<String>> existing(SqlClient tx, Kind<?> kind, String spaceId, List<String> ids) {
        return tx.preparedQuery("select id from " + kind.table()
                        + " where space_id = $1 and id = any($2) order by id for share")
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(rows -> texts(rows, "id").collect(Collectors.toSet()));
    }

    /** Those of the ids that exist now. */
    Uni<Set<String>> known(Kind<?> kind, String spaceId, List<String> ids) {
        return pool.preparedQuery("select id from " + kind.table() + " where space_id = $1 and id = any($2)")
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(rows -> texts(rows, "id").collect(Collectors.toSet()));
    }

    /** Ids by what they were asked by: an id, a slug or a name. */
    Uni<Map<String, String>> ids(Kind<?> kind, String spaceId, List<String> asked) {
        return pool.preparedQuery("select w.text, d.id from unnest($2::text[]) w(text) join " + kind.table()
                        + " d on d.space_id = $1 and (d.id = w.text or lower(d.slug) = lower(w.text)"
                        + " or lower(d.name) = lower(w.text)) order by d.id = w.text, lower(d.name) = lower(w.text)")
                .execute(Tuple.of(spaceId, asked.toArray(String[]::new)))
                .map(rows -> {
                    var ids = new HashMap<String, String>();
                    rows.forEach(row -> ids.put(row.getString("text"), row.getString("id")));
                    return ids;
                });
    }

    /** The first names of documents that refer to the id. */
    Uni<List<String>> using(SqlClient tx, Kind.Usage usage, String spaceId, String id) {
        return tx.preparedQuery("select name from " + usage.table()
                        + " where space_id = $1 and body #> $2 @> to_jsonb($3::text) order by num limit 5")
                .execute(Tuple.of(spaceId, usage.path().toArray(String[]::new), id))
                .map(rows -> texts(rows, "name").toList());
    }

    private static Stream<String> texts(RowSet<Row> rows, String column) {
        return rows.stream().map(row -> row.getString(column));
    }
}
