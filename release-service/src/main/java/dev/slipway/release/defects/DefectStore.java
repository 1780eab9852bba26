package dev.slipway.release.defects;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code defects}. */
@ApplicationScoped
class DefectStore {

    private static final String COLUMNS = "id, release_id, description, status, created, created_by";

    private static final String REPORT = "insert into defects (release_id, description, status, created, created_by)"
            + " values ($1, $2, 'Unresolved', $3, $4)"
            + " on conflict (release_id) where status = 'Unresolved' do nothing returning " + COLUMNS;

    private static final String RESOLVE = "update defects set status = 'Resolved', resolved = $2, resolved_by = $3"
            + " where release_id = $1 and status = 'Unresolved'";

    private static final String LIST =
            "select " + COLUMNS + " from defects where release_id = $1 order by id desc offset $2 limit $3";

    private final Pool pool;

    DefectStore(Pool pool) {
        this.pool = pool;
    }

    /** Empty when one is unresolved already. */
    Uni<Optional<Defect>> report(SqlClient tx, String releaseId, String description, Instant now, String by) {
        return tx.preparedQuery(REPORT)
                .execute(Tuple.of(releaseId, description, now.atOffset(ZoneOffset.UTC), by))
                .map(rows -> rows.stream().map(DefectStore::defect).findFirst());
    }

    /** Whether there was one to resolve. */
    Uni<Boolean> resolve(SqlClient tx, String releaseId, Instant now, String by) {
        return tx.preparedQuery(RESOLVE)
                .execute(Tuple.of(releaseId, now.atOffset(ZoneOffset.UTC), by))
                .map(rows -> rows.rowCount() > 0);
    }

    record Found(List<Defect> items, long total) {}

    Uni<Found> list(String releaseId, int skip, int take) {
        return pool.preparedQuery("select count(*) as total from defects where release_id = $1")
                .execute(Tuple.of(releaseId))
                .map(rows -> rows.iterator().next().getLong("total"))
                .chain(total -> pool.preparedQuery(LIST)
                        .execute(Tuple.of(releaseId, skip, take))
                        .map(rows ->
                                new Found(rows.stream().map(DefectStore::defect).toList(), total)));
    }

    private static Defect defect(Row row) {
        return new Defect(
                row.getLong("id"),
                row.getString("release_id"),
                row.getString("description"),
                row.getString("status"),
                row.getOffsetDateTime("created").toInstant(),
                row.getString("created_by"));
    }
}
