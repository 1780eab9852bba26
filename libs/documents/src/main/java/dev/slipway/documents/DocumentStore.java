package dev.slipway.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.places.KnownPlaces;
import dev.slipway.rest.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents as rows. Tables, orders and paths are constants of the kinds; what people send travels as parameters. */
@ApplicationScoped
class DocumentStore {

    private static final ObjectMapper STORED = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String COLUMNS =
            "select id, space_id, name, slug, body::text as body, last_modified_on, last_modified_by from ";

    private final Pool pool;

    DocumentStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<List<Document<T>>> list(Kind<T> kind, Wanted wanted, int skip, int take) {
        var criteria = wanted.criteria();
        return pool.preparedQuery(COLUMNS + kind.table() + " where " + criteria.sql() + " order by " + kind.order()
                        + criteria.page())
                .execute(Tuple.from(criteria.valuesWithPage(skip, take)))
                .map(rows -> documents(kind, rows));
    }

    Uni<Long> count(Kind<?> kind, Wanted wanted) {
        var criteria = wanted.criteria();
        return pool.preparedQuery("select count(*) as n from " + kind.table() + " where " + criteria.sql())
                .execute(Tuple.from(new ArrayList<>(criteria.values())))
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    <T> Uni<Optional<Document<T>>> find(Kind<T> kind, String spaceId, String idOrSlug) {
        return pool.preparedQuery(COLUMNS + kind.table()
                        + " where space_id = $1 and (id = $2 or lower(slug) = lower($2)) order by id <> $2 limit 1")
                .execute(Tuple.of(spaceId, idOrSlug))
                .map(rows -> documents(kind, rows).stream().findFirst());
    }

    <T> Uni<Optional<Document<T>>> lock(SqlClient tx, Kind<T> kind, String spaceId, String id) {
        return tx.preparedQuery(COLUMNS + kind.table() + " where space_id = $1 and id = $2 for update")
                .execute(Tuple.of(spaceId, id))
                .map(rows -> documents(kind, rows).stream().findFirst());
    }

    <T> Uni<List<Document<T>>> withIds(Kind<T> kind, String spaceId, List<String> ids) {
        return withIds(pool, kind, spaceId, ids, "");
    }

    <T> Uni<List<Document<T>>> keep(SqlClient tx, Kind<T> kind, String spaceId, List<String> ids) {
        return withIds(tx, kind, spaceId, ids, " order by id for share");
    }

    private static <T> Uni<List<Document<T>>> withIds(
            SqlClient client, Kind<T> kind, String spaceId, List<String> ids, String more) {
        return client.preparedQuery(COLUMNS + kind.table() + " where space_id = $1 and id = any($2)" + more)
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(rows -> documents(kind, rows));
    }

    Uni<Optional<String>> defaultId(Kind<?> kind, String spaceId) {
        return pool.preparedQuery(
                        "select id from " + kind.table() + " where space_id = $1 and (body ->> 'isDefault')::boolean")
                .execute(Tuple.of(spaceId))
                .map(rows -> rows.stream().map(row -> row.getString("id")).findFirst());
    }

    <T> Uni<Void> add(SqlClient tx, Kind<T> kind, Document<T> document) {
        return tx.preparedQuery("insert into " + kind.table()
                        + " (space_id, id, name, slug, body, last_modified_on, last_modified_by, num)"
                        + " values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8)")
                .execute(values(document).addLong(Ids.number(document.id(), kind.prefix())))
                .onFailure(DocumentStore::isSpaceGone)
                .transform(gone -> KnownPlaces.noSpace(document.spaceId()))
                .replaceWithVoid();
    }

    <T> Uni<Void> save(SqlClient tx, Kind<T> kind, Document<T> document) {
        return tx.preparedQuery("update " + kind.table() + " set name = $3, slug = $4, body = $5::text::jsonb,"
                        + " last_modified_on = $6, last_modified_by = $7 where space_id = $1 and id = $2")
                .execute(values(document))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlClient tx, Kind<?> kind, String id) {
        return tx.preparedQuery("delete from " + kind.table() + " where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> clearDefault(SqlClient tx, Kind<?> kind, String spaceId) {
        return tx.preparedQuery("update " + kind.table() + " set body = jsonb_set(body, '{isDefault}', 'false')"
                        + " where space_id = $1 and (body ->> 'isDefault')::boolean")
                .execute(Tuple.of(spaceId))
                .replaceWithVoid();
    }

    /** The documents whose list no longer holds the value. */
    <T> Uni<List<Document<T>>> withdraw(SqlClient tx, Kind<T> kind, String list, String value) {
        return tx.preparedQuery("update " + kind.table()
                        + " set body = jsonb_set(body, array[$1], (body -> $1) - $2::text)"
                        + " where body @> jsonb_build_object($1::text, jsonb_build_array($2::text)) returning id,"
                        + " space_id, name, slug, body::text as body, last_modified_on, last_modified_by")
                .execute(Tuple.of(list, value))
                .map(rows -> documents(kind, rows));
    }

    /** The documents that no longer have the value at this path. */
    <T> Uni<List<Document<T>>> withdraw(SqlClient tx, Kind<T> kind, List<String> path, String value) {
        return tx.preparedQuery("update " + kind.table() + " set body = body #- $1 where body #>> $1 = $2 returning id,"
                        + " space_id, name, slug, body::text as body, last_modified_on, last_modified_by")
                .execute(Tuple.of(path.toArray(String[]::new), value))
                .map(rows -> documents(kind, rows));
    }

    /** The values of the list of this name by the ids of the documents that have some, which are locked. */
    Uni<Map<String, List<String>>> lockLists(SqlClient tx, Kind<?> kind, String spaceId, String list) {
        return tx.preparedQuery("select id, body -> $2::text as list from " + kind.table()
                        + " where space_id = $1 and jsonb_array_length(body -> $2::text) > 0 order by id for update")
                .execute(Tuple.of(spaceId, list))
                .map(rows -> {
                    var lists = new LinkedHashMap<String, List<String>>();
                    rows.forEach(row -> lists.put(
                            row.getString("id"),
                            row.getJsonArray("list").stream()
                                    .map(String::valueOf)
                                    .toList()));
                    return lists;
                });
    }

    <T> Uni<List<Document<T>>> saveList(SqlClient tx, Kind<T> kind, String id, String list, List<String> values) {
        return tx.preparedQuery(
                        "update " + kind.table() + " set body = jsonb_set(body, array[$2::text], to_jsonb($3::text[]))"
                                + " where id = $1 returning id, space_id, name, slug, body::text as body, last_modified_on,"
                                + " last_modified_by")
                .execute(Tuple.of(id, list, values.toArray(String[]::new)))
                .map(rows -> documents(kind, rows));
    }

    /** @return how many of the ids are documents of the space */
    Uni<Integer> sort(SqlClient tx, Kind<?> kind, String spaceId, List<String> ids) {
        return tx.preparedQuery("update " + kind.table()
                        + " d set body = jsonb_set(d.body, '{sortOrder}', to_jsonb(o.place - 1))"
                        + " from unnest($2::text[]) with ordinality o(id, place) where d.space_id = $1 and d.id = o.id")
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(RowSet::rowCount);
    }

    /** The different values of a component, or of a list, in order; without blanks. */
    Uni<List<String>> different(Kind<?> kind, String spaceId, String component, boolean list) {
        var values = list ? "jsonb_array_elements_text(body -> $2)" : "(body ->> $2)";
        return pool.preparedQuery("select distinct v from (select " + values + " as v from " + kind.table()
                        + " where space_id = $1) found where v <> '' order by v")
                .execute(Tuple.of(spaceId, component))
                .map(rows -> rows.stream().map(row -> row.getString("v")).toList());
    }

    /** It went between the question whether it exists and this row, which refers to it (SQLSTATE 23503). */
    private static boolean isSpaceGone(Throwable failure) {
        return failure instanceof PgException database && "23503".equals(database.getSqlState());
    }

    private static <T> Tuple values(Document<T> document) {
        return Tuple.tuple()
                .addString(document.spaceId())
                .addString(document.id())
                .addString(document.name())
                .addString(document.slug())
                .addString(write(document.body()))
                .addOffsetDateTime(offset(document.lastModifiedOn()))
                .addString(document.lastModifiedBy());
    }

    private static <T> List<Document<T>> documents(Kind<T> kind, RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new Document<>(
                        row.getString("id"),
                        row.getString("space_id"),
                        row.getString("name"),
                        row.getString("slug"),
                        read(row.getString("body"), kind.body()),
                        Optional.ofNullable(row.getOffsetDateTime("last_modified_on"))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getString("last_modified_by")))
                .toList();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return STORED.readValue(json, type);
        } catch (JsonProcessingException e) {
            // The cause's message could quote a value.
            throw new IllegalStateException(
                    "A stored document does not read as " + type.getSimpleName() + ": " + e.getClass());
        }
    }

    private static String write(Object body) {
        try {
            return STORED.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document cannot be written: " + e.getClass());
        }
    }
}
