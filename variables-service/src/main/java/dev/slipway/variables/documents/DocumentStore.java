package dev.slipway.variables.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.rest.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DocumentStore {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String COLUMNS =
            "num, space_id, name, slug, content::text as content, last_modified_on, last_modified_by";

    private final Pool pool;

    DocumentStore(Pool pool) {
        this.pool = pool;
    }

    /** By name. */
    <T> Uni<Found<T>> list(Kind<T> kind, Wanted wanted, int skip, int take) {
        List<String> conditions = new ArrayList<>(List.of("space_id = $1"));
        List<Object> values = new ArrayList<>(List.of(wanted.spaceId()));
        if (!wanted.ids().isEmpty()) {
            values.add(numbers(kind, wanted.ids().ids()));
            conditions.add("num = any($" + values.size() + ")");
        }
        if (wanted.partialName() != null && !wanted.partialName().isBlank()) {
            values.add(wanted.partialName().strip().toLowerCase(Locale.ROOT));
            conditions.add("position($" + values.size() + " in lower(name)) > 0");
        }
        if (!wanted.values().isEmpty()) {
            values.add(wanted.values().stream()
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .toArray(String[]::new));
            conditions.add("lower(content->>'" + wanted.field() + "') = any($" + values.size() + ")");
        }
        String where = " from " + kind.table() + " where " + String.join(" and ", conditions);
        return pool.preparedQuery(
                        "select " + COLUMNS + where + " order by lower(name), num offset " + skip + " limit " + take)
                .execute(Tuple.from(values))
                .map(rows -> documents(kind, rows))
                .flatMap(items -> pool.preparedQuery("select count(*)" + where)
                        .execute(Tuple.from(values))
                        .map(rows -> new Found<>(items, rows.iterator().next().getLong(0))));
    }

    private static Long[] numbers(Kind<?> kind, List<String> ids) {
        return ids.stream()
                .filter(kind::isId)
                .map(id -> Ids.number(id, kind.prefix()))
                .toArray(Long[]::new);
    }

    /** By id or slug. */
    <T> Uni<Optional<Document<T>>> find(SqlClient client, Kind<T> kind, String spaceId, String idOrSlug, boolean lock) {
        boolean byId = kind.isId(idOrSlug);
        return client.preparedQuery("select " + COLUMNS + " from " + kind.table() + " where space_id = $1 and "
                        + (byId ? "num = $2" : "slug = $2") + (lock ? " for update" : ""))
                .execute(Tuple.of(spaceId, byId ? (Object) Ids.number(idOrSlug, kind.prefix()) : idOrSlug))
                .map(rows -> documents(kind, rows).stream().findFirst());
    }

    <T> Uni<Optional<Document<T>>> find(Kind<T> kind, String spaceId, String idOrSlug) {
        return find(pool, kind, spaceId, idOrSlug, false);
    }

    /** Serialises the writers of one kind in one space, so that names and slugs are judged by one at a time. */
    Uni<Void> lockNames(SqlClient tx, Kind<?> kind, String spaceId) {
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of(kind.table() + " " + spaceId))
                .replaceWithVoid();
    }

    Uni<Boolean> isNameTaken(SqlClient tx, Kind<?> kind, String spaceId, String name, long except) {
        return tx.preparedQuery("select 1 from " + kind.table()
                        + " where space_id = $1 and lower(name) = lower($2) and num <> $3")
                .execute(Tuple.of(spaceId, name, except))
                .map(rows -> rows.size() > 0);
    }

    Uni<Set<String>> slugs(SqlClient tx, Kind<?> kind, String spaceId, long except) {
        return tx.preparedQuery("select slug from " + kind.table() + " where space_id = $1 and num <> $2")
                .execute(Tuple.of(spaceId, except))
                .map(rows -> {
                    Set<String> slugs = new HashSet<>();
                    rows.forEach(row -> slugs.add(row.getString(0)));
                    return slugs;
                });
    }

    <T> Uni<Document<T>> insert(
            SqlClient tx, Kind<T> kind, String spaceId, String name, String slug, T content, Instant now, String by) {
        return tx.preparedQuery("insert into " + kind.table()
                        + " (space_id, name, slug, content, last_modified_on, last_modified_by)"
                        + " values ($1, $2, $3, cast($4 as text)::jsonb, $5, $6) returning " + COLUMNS)
                .execute(Tuple.of(spaceId, name, slug, json(content), now.atOffset(ZoneOffset.UTC), by))
                .map(rows -> documents(kind, rows).get(0));
    }

    <T> Uni<Document<T>> update(
            SqlClient tx, Document<T> locked, String name, String slug, T content, Instant now, String by) {
        Kind<T> kind = locked.kind();
        return tx.preparedQuery("update " + kind.table() + " set name = $2, slug = $3,"
                        + " content = cast($4 as text)::jsonb, last_modified_on = $5, last_modified_by = $6"
                        + " where num = $1 returning " + COLUMNS)
                .execute(Tuple.from(
                        Arrays.asList(locked.number(), name, slug, json(content), now.atOffset(ZoneOffset.UTC), by)))
                .map(rows -> documents(kind, rows).get(0));
    }

    Uni<Void> delete(SqlClient tx, Document<?> locked) {
        return tx.preparedQuery("delete from " + locked.kind().table() + " where num = $1")
                .execute(Tuple.of(locked.number()))
                .replaceWithVoid();
    }

    Uni<Void> deleteSpace(SqlClient tx, Kind<?> kind, String spaceId) {
        return tx.preparedQuery("delete from " + kind.table() + " where space_id = $1")
                .execute(Tuple.of(spaceId))
                .replaceWithVoid();
    }

    private static <T> List<Document<T>> documents(Kind<T> kind, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> document(kind, row))
                .toList();
    }

    private static <T> Document<T> document(Kind<T> kind, Row row) {
        @Nullable String by = row.getString("last_modified_by");
        return new Document<>(
                kind,
                row.getLong("num"),
                row.getString("space_id"),
                row.getString("name"),
                row.getString("slug"),
                read(kind, row.getString("content")),
                row.getOffsetDateTime("last_modified_on").toInstant(),
                by);
    }

    private static <T> T read(Kind<T> kind, String json) {
        try {
            return JSON.readValue(json, kind.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind.word() + " cannot be read: " + e.getClass());
        }
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            // the cause's message could quote a value
            throw new IllegalStateException("A document cannot be written: " + e.getClass());
        }
    }
}
