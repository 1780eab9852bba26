package dev.slipway.release.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.contracts.internal.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a ticket reads of other features' tables, and the table {@code reservations}. */
@ApplicationScoped
class TicketStore {

    private static final String FIND = """
            select r.id as release_id, p.name as project_name
            from projects p left join releases r on r.project_id = p.id and r.version_key = $3
            where p.space_id = $1 and not p.deleting
                and (p.id = $2 or lower(p.name) = lower($2) or lower(p.slug) = lower($2))
            order by p.id = $2 desc, lower(p.name) = lower($2) desc limit 1
            """;

    /** Keeps project and space from being deleted until the reservation is committed. */
    private static final String LOCK_PROJECT = """
            select p.is_disabled from releases r
            join projects p on p.id = r.project_id
            join spaces s on s.id = r.space_id
            where r.id = $1 and r.space_id = $2 and not p.deleting and not s.deleting
            for share of p, s
            """;

    private static final String FACTS = """
            select s.id as space_id, s.name as space_name, r.id, r.version, r.release_notes, r.assembled,
                p.id as project_id, p.name as project_name, p.slug as project_slug, p.default_guided_failure_mode,
                g.id as group_id, g.name as group_name, c.id as channel_id, c.name as channel_name,
                r.process_snapshot_id, r.variable_snapshot_id, r.library_snapshot_ids, v.steps::text as steps,
                coalesce(p.doc #>> '{parts,tenantedDeploymentMode}', 'Untenanted') as tenancy,
                coalesce(c.doc #> '{parts,tenantTags}', '[]') as channel_tags
            from releases r
            join spaces s on s.id = r.space_id
            join projects p on p.id = r.project_id
            join project_groups g on g.id = p.project_group_id
            join channels c on c.id = r.channel_id
            join process_revisions v on v.snapshot_id = r.process_snapshot_id
            where r.id = $1
            """;

    private static final String ENVIRONMENTS = """
            select e.id, e.name, e.slug, e.use_guided_failure,
                (select count(*) from environments b where b.space_id = e.space_id and not b.deleting
                    and (b.sort_order, b.num) < (e.sort_order, e.num))::int as position
            from environments e
            where e.space_id = $1 and not e.deleting
                and (lower(e.id) = any($2) or lower(e.name) = any($2) or lower(e.slug) = any($2))
            for share of e
            """;

    private static final String ADMITTED = """
            select deployment_id from reservations where release_id = $1 and deployment_id = any($2)
            union select deployment_id from outcomes where release_id = $1 and deployment_id = any($2)
            """;

    private static final String RESERVE = """
            insert into reservations (deployment_id, release_id, space_id, project_id, environment_id, tenant_id)
            select deployment_id, $4, $5, $6, environment_id, nullif(tenant_id, '')
            from unnest($1::text[], $2::text[], $3::text[]) as t(deployment_id, environment_id, tenant_id)
            on conflict (deployment_id) do nothing
            """;

    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final TypeReference<List<Ticket.ProcessStep>> STEPS = new TypeReference<>() {};

    private final Pool pool;

    TicketStore(Pool pool) {
        this.pool = pool;
    }

    /** @param releaseId null when the project has no such release */
    record FoundRelease(@Nullable String releaseId, String projectName) {}

    Uni<Optional<FoundRelease>> find(String spaceId, String project, String versionKey) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(spaceId, project, versionKey))
                .map(rows -> first(rows)
                        .map(row -> new FoundRelease(row.getString("release_id"), row.getString("project_name"))));
    }

    enum Project {
        READY,
        DISABLED,
        GONE
    }

    /** GONE too when the release does not exist. */
    Uni<Project> lockProject(SqlClient tx, String spaceId, String releaseId) {
        return tx.preparedQuery(LOCK_PROJECT)
                .execute(Tuple.of(releaseId, spaceId))
                .map(rows -> first(rows)
                        .map(row -> row.getBoolean("is_disabled") ? Project.DISABLED : Project.READY)
                        .orElse(Project.GONE));
    }

    record Frozen(Ticket.ReleaseFacts facts, List<Ticket.ProcessStep> process, Tenancy tenancy) {}

    Uni<Frozen> frozen(SqlClient tx, String releaseId) {
        return tx.preparedQuery(FACTS)
                .execute(Tuple.of(releaseId))
                .map(rows -> frozen(rows.iterator().next()));
    }

    private static Frozen frozen(Row row) {
        var facts = new Ticket.ReleaseFacts(
                row.getString("space_id"),
                row.getString("space_name"),
                row.getString("id"),
                row.getString("version"),
                row.getString("release_notes"),
                row.getOffsetDateTime("assembled").toInstant(),
                row.getString("project_id"),
                row.getString("project_name"),
                row.getString("project_slug"),
                row.getString("group_id"),
                row.getString("group_name"),
                row.getString("channel_id"),
                row.getString("channel_name"),
                row.getString("process_snapshot_id"),
                row.getString("variable_snapshot_id"),
                strings(row.getJsonArray("library_snapshot_ids")),
                row.getString("default_guided_failure_mode"));
        var tenancy = new Tenancy(
                row.getString("tenancy"),
                facts.projectName(),
                facts.channelName(),
                strings(row.getJsonArray("channel_tags")));
        return new Frozen(facts, steps(row.getString("steps")), tenancy);
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String::valueOf).toList();
    }

    private static List<Ticket.ProcessStep> steps(String json) {
        try {
            return MAPPER.readValue(json, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frozen process cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Keeps the environments from being deleted until the reservation is committed. */
    Uni<List<TargetEnvironment>> environments(SqlClient tx, String spaceId, Collection<String> wanted) {
        var lower = wanted.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        return tx.preparedQuery(ENVIRONMENTS)
                .execute(Tuple.tuple().addString(spaceId).addArrayOfString(lower))
                .map(rows -> rows.stream()
                        .map(row -> new TargetEnvironment(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("slug"),
                                row.getInteger("position"),
                                row.getBoolean("use_guided_failure")))
                        .toList());
    }

    /** Those of the deployments that were admitted before, so that asking again gives the same answer. */
    Uni<Set<String>> admitted(SqlClient tx, Admission admission) {
        var values = Tuple.tuple()
                .addString(admission.release().releaseId())
                .addArrayOfString(array(admission, Admission.Target::deploymentId));
        return tx.preparedQuery(ADMITTED).execute(values).map(rows -> {
            var ids = new HashSet<String>();
            rows.forEach(row -> ids.add(row.getString("deployment_id")));
            return ids;
        });
    }

    Uni<Void> reserve(SqlClient tx, Admission admission) {
        var values = Tuple.tuple()
                .addArrayOfString(array(admission, Admission.Target::deploymentId))
                .addArrayOfString(
                        array(admission, target -> target.environment().id()))
                .addArrayOfString(array(admission, Admission.Target::tenant))
                .addString(admission.release().releaseId())
                .addString(admission.release().spaceId())
                .addString(admission.release().projectId());
        return tx.preparedQuery(RESERVE).execute(values).replaceWithVoid();
    }

    static String[] array(Admission admission, Function<Admission.Target, String> part) {
        return admission.targets().stream().map(part).toArray(String[]::new);
    }

    Uni<Void> giveBack(String deploymentId) {
        return pool.preparedQuery("delete from reservations where deployment_id = $1")
                .execute(Tuple.of(deploymentId))
                .replaceWithVoid();
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
}
