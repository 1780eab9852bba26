package dev.slipway.masterkey;

import dev.slipway.secrets.Rewrapping;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sealed texts, found by where their rows lie: a table is read a few pages at a time (TID range scan), which needs no index
 * and knows no keys. Rows are claimed, so that copies do not wait for each other, and hold each other's changes apart.
 */
@Singleton
class RewrapStore {

    /** Rows of one statement; each may be a document of a megabyte. */
    private static final int BATCH = 20;

    /** 8 kB each, without what is stored out of line. */
    private static final int PAGES = 32;

    private final Pool pool;

    RewrapStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A master key on record.
     *
     * @param ageSeconds since it was first used here
     */
    record Key(String id, double ageSeconds) {}

    /** A place in a table, before which all is done. */
    record Place(long page, int row) {

        static final Place START = new Place(0, 0);

        private static Place of(String tid) {
            String[] parts = tid.substring(1, tid.length() - 1).split(",");
            return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        private String tid() {
            return "(" + page + "," + row + ")";
        }
    }

    /**
     * What a batch did.
     *
     * @param rows that were wrapped again
     * @param unreadable rows that stay, because what they hold does not open
     */
    record Batch(int rows, int unreadable, Place next) {}

    /** The newest first. */
    Uni<List<Key>> keys() {
        return pool.query("select id, extract(epoch from now() - since)::float8 from master_keys order by num desc")
                .execute()
                .map(rows -> rows.stream()
                        .map(row -> new Key(row.getString(0), row.getDouble(1)))
                        .toList());
    }

    Uni<Void> forget(List<String> keyIds) {
        return pool.preparedQuery("delete from master_keys where id = any($1)")
                .execute(Tuple.tuple().addArrayOfString(keyIds.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Rows of the column that hold something sealed under one of these keys. */
    Uni<Long> count(SealedColumn column, List<String> keyIds) {
        return pool.preparedQuery(
                        "select count(*) from " + column.table() + " where " + column.column() + "::text ~ $1")
                .execute(Tuple.of(sealedUnder(keyIds)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Long> pages(SealedColumn column) {
        return pool.preparedQuery("select pg_relation_size($1::text::regclass) / current_setting('block_size')::bigint")
                .execute(Tuple.of(column.table()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Wraps again what stands in the next few pages. Rows that others hold are left for the next time round. */
    Uni<Batch> rewrap(SealedColumn column, List<String> keyIds, Place from, Secrets secrets) {
        var end = new Place(from.page() + PAGES, 0);
        String select = "select ctid::text as place, " + column.column() + "::text as content from " + column.table()
                + " where ctid > $1::text::tid and ctid < $2::text::tid and " + column.column()
                + "::text ~ $3 order by ctid limit " + BATCH + " for update skip locked";
        return pool.withTransaction(tx -> tx.preparedQuery(select)
                .execute(Tuple.of(from.tid(), end.tid(), sealedUnder(keyIds)))
                .chain(rows -> rewrap(tx, column, keyIds, rows, secrets, end)));
    }

    private Uni<Batch> rewrap(
            SqlClient tx, SealedColumn column, List<String> keyIds, RowSet<Row> found, Secrets secrets, Place end) {
        Pattern former = Pattern.compile(sealedUnder(keyIds));
        List<Tuple> changes = new ArrayList<>();
        int unreadable = 0;
        Place next = end;
        for (Row row : found) {
            Rewrapping result = secrets.rewrapAll(row.getString(1));
            if (result.done() > 0) {
                changes.add(Tuple.of(row.getString(0), result.text()));
            }
            // As a count would find it: under other keys than these there may be more that does not open.
            if (former.matcher(result.text()).find()) {
                unreadable++;
            }
            if (found.size() == BATCH) {
                next = Place.of(row.getString(0));
            }
        }
        var batch = new Batch(changes.size(), unreadable, next);
        return changes.isEmpty()
                ? Uni.createFrom().item(batch)
                : tx.preparedQuery("update " + column.table() + " set " + column.column() + " = $2::text"
                                + (column.json() ? "::jsonb" : "") + " where ctid = $1::text::tid")
                        .executeBatch(changes)
                        .replaceWith(batch);
    }

    private static String sealedUnder(List<String> keyIds) {
        return Rewrapping.pattern(keyIds.stream().collect(Collectors.joining("|")));
    }
}
