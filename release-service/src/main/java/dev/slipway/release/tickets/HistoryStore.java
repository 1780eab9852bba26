package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the targets of a ticket had before, one question for all of them. */
@ApplicationScoped
class HistoryStore {

    /**
     * {@code last} is another release than this one, {@code current} may be it. Changes go by version and not by time; in a
     * project whose channels are discrete those of the release's channel count.
     */
    private static final String HISTORY = """
            select last.release_id, last.version, current.release_id as current_id, current.version as current_version,
                current.deployment_id, before.id as before_id, before.version as before_version,
                coalesce(changes.list, '[]') as changes, t.name as tenant_name, t.tenant_tags
            from unnest($1::text[], $2::text[]) with ordinality as target(environment_id, tenant_id, no)
            join releases this on this.id = $4
            join projects p on p.id = this.project_id
            left join lateral (
                select o.release_id, r.version from outcomes o join releases r on r.id = o.release_id
                where o.project_id = $3 and o.environment_id = target.environment_id and o.state = 'Success'
                    and coalesce(o.tenant_id, '') = target.tenant_id and o.release_id <> $4
                order by o.finished_at desc limit 1) last on true
            left join lateral (
                select o.release_id, o.deployment_id, r.version, r.version_key
                from outcomes o join releases r on r.id = o.release_id
                where o.project_id = $3 and o.environment_id = target.environment_id and o.state = 'Success'
                    and coalesce(o.tenant_id, '') = target.tenant_id
                order by o.finished_at desc limit 1) current on true
            left join lateral (
                select b.id, b.version from releases b
                where b.project_id = $3 and b.num < this.num order by b.num desc limit 1) before on true
            left join lateral (
                select jsonb_agg(jsonb_build_object('version', c.version, 'notes', c.release_notes)
                    order by c.version_key desc) as list
                from (
                    select r.version, r.version_key, r.release_notes from releases r
                    where r.project_id = $3 and r.version_key <= this.version_key
                        and r.version_key >= coalesce(current.version_key, this.version_key)
                        and r.id is distinct from current.release_id
                        and (r.channel_id = this.channel_id
                            or not coalesce((p.doc #>> '{parts,discreteChannelRelease}')::boolean, false))
                    order by r.version_key desc limit $5) c) changes on true
            left join tenants t on t.id = target.tenant_id
            order by target.no
            """;

    /** Notes of that many releases travel with a ticket at most. */
    static final int MOST_CHANGES = 50;

    /** In the targets' order. */
    Uni<List<Admission.Past>> of(SqlClient tx, Admission admission) {
        var values = Tuple.tuple()
                .addArrayOfString(TicketStore.array(
                        admission, target -> target.environment().id()))
                .addArrayOfString(TicketStore.array(admission, Admission.Target::tenant))
                .addString(admission.release().projectId())
                .addString(admission.release().releaseId())
                .addInteger(MOST_CHANGES);
        return tx.preparedQuery(HISTORY)
                .execute(values)
                .map(rows -> rows.stream().map(HistoryStore::past).toList());
    }

    private static Admission.Past past(Row row) {
        var history = new Ticket.History(
                name(row.getString("before_id"), row.getString("before_version")),
                name(row.getString("current_id"), row.getString("current_version")),
                row.getString("deployment_id"),
                row.getJsonArray("changes").stream()
                        .map(JsonObject.class::cast)
                        .map(change -> new Ticket.Change(change.getString("version"), change.getString("notes")))
                        .toList());
        return new Admission.Past(
                row.getString("release_id"),
                row.getString("version"),
                history,
                tenant(row.getString("tenant_name"), row.getJsonArray("tenant_tags")));
    }

    private static Ticket.@Nullable ReleaseName name(@Nullable String id, @Nullable String version) {
        return id == null || version == null ? null : new Ticket.ReleaseName(id, version);
    }

    private static Ticket.@Nullable TenantFacts tenant(@Nullable String name, @Nullable JsonArray tags) {
        return name == null || tags == null
                ? null
                : new Ticket.TenantFacts(
                        name, tags.stream().map(String::valueOf).toList());
    }
}
