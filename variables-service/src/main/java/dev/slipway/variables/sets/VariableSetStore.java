package dev.slipway.variables.sets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.variables.scoping.Dimension;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Live sets and their revisions. Plain SQL: taking snapshots is the hot path of creating releases. */
@ApplicationScoped
class VariableSetStore {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Variable>> VARIABLES = new TypeReference<>() {};

    private static final String LIVE = """
            select s.id, s.space_id, r.version, r.snapshot_id, r.content::text as content
            from variable_sets s join variable_revisions r on r.snapshot_id = s.snapshot_id and s.gone is null
            """;

    private static final String REVISION = """
            select s.id, s.space_id, r.version, r.snapshot_id, r.content::text as content
            from variable_revisions r join variable_sets s on s.id = r.set_id
            where r.snapshot_id = any($1)
            """;

    private static final String BY_IDS = """
            select a.id as asked, s.id, s.space_id, r.version, r.snapshot_id, r.content::text as content
            from unnest($2::text[]) as a(id)
            join variable_revisions r on r.snapshot_id = a.id
                or r.snapshot_id = (select l.snapshot_id from variable_sets l where l.id = a.id and l.gone is null)
            join variable_sets s on s.id = r.set_id
            where s.space_id = $1
            """;

    private static final String INSERT_EMPTY = """
            with made as (
                insert into variable_sets (id, owner_id, space_id, version, snapshot_id, changed)
                values ($1, $2, $3, 0, $4, $5) on conflict do nothing returning id)
            insert into variable_revisions (snapshot_id, set_id, version, content, created)
            select $4, id, 0, '[]', $5 from made
            """;

    private static final String INSERT_REVISION = """
            with revision as (
                insert into variable_revisions (snapshot_id, set_id, version, content, created, created_by)
                values ($2, $1, $3, cast($4 as text)::jsonb, $5, $6))
            update variable_sets set version = $3, snapshot_id = $2, changed = $5, changed_by = $6 where id = $1
            """;

    /** One owner, the usual case, has a statement whose plan is kept; an array is planned each time. */
    private static final String HEADS =
            "select owner_id, space_id, snapshot_id from variable_sets where gone is null and owner_id ";

    private static final String SCOPED_TO = " where s.space_id = $1 and jsonb_path_exists(r.content, "
            + "'$[*].scope.ids.%s[*] ? (@ == $id)', jsonb_build_object('id', cast($2 as text)))"
            + " order by s.id for update of s";

    private final Pool pool;
    private final InstantSource clock;
    private final RandomGenerator random;

    VariableSetStore(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
        this.random = RandomGenerator.getDefault();
    }

    Uni<Optional<VariableSet>> live(VariableSetId id) {
        return live(pool, id);
    }

    Uni<Optional<VariableSet>> live(SqlClient client, VariableSetId id) {
        return client.preparedQuery(LIVE + " where s.id = $1")
                .execute(Tuple.of(id.live()))
                .map(VariableSetStore::first);
    }

    Uni<List<VariableSet>> allOf(String spaceId) {
        return pool.preparedQuery(LIVE + " where s.space_id = $1 order by s.id")
                .execute(Tuple.of(spaceId))
                .map(VariableSetStore::sets);
    }

    /** In no particular order; unknown ids are left out. */
    Uni<List<VariableSet>> revisions(List<String> snapshotIds) {
        return pool.preparedQuery(REVISION)
                .execute(Tuple.of(snapshotIds.toArray(String[]::new)))
                .map(VariableSetStore::sets);
    }

    /** Live sets and revisions of a space by the ids asked for. */
    Uni<Map<String, VariableSet>> byIds(String spaceId, List<String> ids) {
        return pool.preparedQuery(BY_IDS)
                .execute(Tuple.of(spaceId, ids.toArray(String[]::new)))
                .map(rows -> {
                    var sets = new HashMap<String, VariableSet>();
                    rows.forEach(row -> sets.put(row.getString("asked"), set(row)));
                    return sets;
                });
    }

    /** Locks the set until the transaction ends, and makes it when there is none. */
    Uni<VariableSet> lock(SqlClient tx, VariableSetId id, String spaceId) {
        return insertEmpty(tx, id, spaceId)
                .chain(() -> tx.preparedQuery(LIVE + " where s.id = $1 for update of s")
                        .execute(Tuple.of(id.live())))
                .map(rows -> first(rows).orElseThrow());
    }

    Uni<Void> insertEmpty(SqlClient client, VariableSetId id, String spaceId) {
        return client.preparedQuery(INSERT_EMPTY)
                .execute(Tuple.of(id.live(), id.owner(), spaceId, id.snapshot(0, random), now()))
                .replaceWithVoid();
    }

    Uni<Void> insertEmpty(List<VariableSetId> ids, String spaceId) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (VariableSetId id : ids) {
            all = all.chain(() -> insertEmpty(pool, id, spaceId));
        }
        return all;
    }

    /** Saves the next revision of a locked set. */
    Uni<VariableSet> save(SqlClient tx, VariableSet locked, List<Variable> variables, @Nullable String userId) {
        int version = locked.version() + 1;
        String snapshot = locked.id().snapshot(version, random);
        return tx.preparedQuery(INSERT_REVISION)
                .execute(Tuple.of(locked.id().live(), snapshot, version, json(variables), now(), userId))
                .replaceWith(new VariableSet(locked.id(), locked.spaceId(), version, snapshot, variables));
    }

    /** Current snapshot ids by owner, of one moment; owners without a set are left out. */
    Uni<Map<String, Head>> heads(List<String> owners) {
        return pool.preparedQuery(owners.size() == 1 ? HEADS + "= $1" : HEADS + "= any($1)")
                .execute(Tuple.of(owners.size() == 1 ? owners.get(0) : owners.toArray(String[]::new)))
                .map(rows -> {
                    var heads = new LinkedHashMap<String, Head>();
                    rows.forEach(row -> heads.put(row.getString(0), new Head(row.getString(1), row.getString(2))));
                    return heads;
                });
    }

    record Head(String spaceId, String snapshotId) {}

    /** Locks the sets of a space that have values for this environment, channel or target. */
    Uni<List<VariableSet>> lockScopedTo(SqlClient tx, String spaceId, Dimension dimension, String id) {
        return tx.preparedQuery(LIVE + SCOPED_TO.formatted(dimension.name()))
                .execute(Tuple.of(spaceId, id))
                .map(VariableSetStore::sets);
    }

    /** Locks the sets of a space that have values for tags of tenants. */
    Uni<List<VariableSet>> lockScopedByTags(SqlClient tx, String spaceId) {
        return tx.preparedQuery(LIVE + " where s.space_id = $1 and jsonb_path_exists(r.content,"
                        + " '$[*].scope.ids.TENANT_TAG[*]') order by s.id for update of s")
                .execute(Tuple.of(spaceId))
                .map(VariableSetStore::sets);
    }

    /** The live sets of a space in which a variable's whole value is this text. */
    Uni<List<VariableSet>> holding(String spaceId, String value) {
        return holding(pool, spaceId, value);
    }

    Uni<List<VariableSet>> holding(SqlClient client, String spaceId, String value) {
        return client.preparedQuery(LIVE + " where s.space_id = $1 and jsonb_path_exists(r.content,"
                        + " '$[*].value ? (@ == $value)', jsonb_build_object('value', cast($2 as text))) order by s.id")
                .execute(Tuple.of(spaceId, value))
                .map(VariableSetStore::sets);
    }

    Uni<Void> deleteOwner(SqlClient tx, String ownerId) {
        return tx.preparedQuery("delete from variable_sets where owner_id = $1")
                .execute(Tuple.of(ownerId))
                .replaceWithVoid();
    }

    /** Ends the life of a set; its revisions stay for those that point to them. */
    Uni<Void> retire(SqlClient tx, String ownerId) {
        return tx.preparedQuery("update variable_sets set gone = $2 where owner_id = $1 and gone is null")
                .execute(Tuple.of(ownerId, now()))
                .replaceWithVoid();
    }

    Uni<Void> deleteSpace(SqlClient tx, String spaceId) {
        return tx.preparedQuery("delete from variable_sets where space_id = $1")
                .execute(Tuple.of(spaceId))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<VariableSet> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(VariableSetStore::set)
                .findFirst();
    }

    private static List<VariableSet> sets(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(VariableSetStore::set)
                .toList();
    }

    private static VariableSet set(Row row) {
        return new VariableSet(
                VariableSetId.parse(row.getString("id")),
                row.getString("space_id"),
                row.getInteger("version"),
                row.getString("snapshot_id"),
                variables(row.getString("content")));
    }

    private static String json(List<Variable> variables) {
        try {
            return JSON.writerFor(VARIABLES).writeValueAsString(variables);
        } catch (JsonProcessingException e) {
            // The cause's message could quote a value.
            throw new IllegalStateException("Cannot write variables as JSON: " + e.getClass());
        }
    }

    private static List<Variable> variables(String json) {
        try {
            return JSON.readValue(json, VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read stored variables: " + e.getClass() + " at " + e.getLocation());
        }
    }
}
