package dev.slipway.release.dashboard;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Reads {@code deployment_states} cell by cell, each by an index, whatever the history behind it. */
@ApplicationScoped
class DashboardStore {

    private static final String CELLS = """
            with recursive %%1$s
            select 0 as place, %1$s from cells
            cross join lateral (select d.* from deployment_states d join releases r on r.id = d.release_id
                where d.project_id = cells.project_id and d.environment_id = cells.environment_id and not d.deleted
                    %%2$s
                order by d.ordered_at desc, d.created desc limit 1) d
            join releases r on r.id = d.release_id
            union all
            select 1 as place, %1$s from cells
            cross join lateral (select d.* from deployment_states d join releases r on r.id = d.release_id
                where d.project_id = cells.project_id and d.environment_id = cells.environment_id and not d.deleted
                    and d.state = 'Success' %%2$s
                order by d.ordered_at desc limit 1) d
            join releases r on r.id = d.release_id
            order by place
            """.formatted(ProjectionStore.Rows.COLUMNS);

    /** Of the projects p and environments e. */
    private static final String SHOWN = """
            p.space_id = $1 and not p.deleting and not e.deleting
                and (cardinality($2::text[]) = 0 or p.id = any($2)) and (cardinality($3::text[]) = 0 or e.id = any($3))
            """;

    private static final String OF_SPACE = CELLS.formatted("""
            cells as (
                select p.id as project_id, e.id as environment_id from projects p
                join environments e on e.space_id = p.space_id where %s)
            """.formatted(SHOWN), "");

    /**
     * Cells that tenants have a deployment in, each found behind the one before in the index {@code
     * deployment_states_tenant}: the work grows with what is shown, not with the projects times the environments.
     */
    private static final String OF_TENANTS = CELLS.formatted("""
            found as (
                select nearest.* from unnest($4::text[]) as t(id) cross join lateral (
                    select tenant_id, project_id, environment_id from deployment_states
                    where tenant_id = t.id and not deleted order by project_id, environment_id limit 1) nearest
                union all
                select nearest.* from found cross join lateral (
                    select s.tenant_id, s.project_id, s.environment_id from deployment_states s
                    where s.tenant_id = found.tenant_id and not s.deleted
                        and (s.project_id, s.environment_id) > (found.project_id, found.environment_id)
                    order by s.project_id, s.environment_id limit 1) nearest),
            cells as (
                select found.* from found join projects p on p.id = found.project_id
                join environments e on e.id = found.environment_id where %s)
            """.formatted(SHOWN), "and d.tenant_id = cells.tenant_id");

    private static final String OF_RELEASE = """
            select %s from deployment_states d join releases r on r.id = d.release_id
            join projects p on p.id = d.project_id join environments e on e.id = d.environment_id
            where d.release_id = $5 and not d.deleted and ($4::text[] is null or d.tenant_id = any($4)) and %s
            order by d.ordered_at desc, d.created desc
            """.formatted(ProjectionStore.Rows.COLUMNS, SHOWN);

    private static final String GIVEN = CELLS.formatted(
            "cells as (select * from unnest($1::text[], $2::text[]) as c(project_id, environment_id))", "");

    private static final String OF_RELEASES = "select " + ProjectionStore.Rows.COLUMNS
            + " from deployment_states d join releases r on r.id = d.release_id"
            + " where d.release_id = any($1) and not d.deleted order by d.ordered_at desc, d.created desc";

    private static final String LAST_CHANGE = "select coalesce(max(change_no), 0) as change_no from deployment_states";

    private static final String CHANGES = "select d.change_no, " + ProjectionStore.Rows.COLUMNS
            + " from deployment_states d left join releases r on r.id = d.release_id"
            + " where d.change_no > $1 order by d.change_no limit 500";

    private final Pool pool;

    DashboardStore(Pool pool) {
        this.pool = pool;
    }

    /** Empty lists mean no filter. */
    Uni<List<Cell>> cells(String spaceId, List<String> projectIds, List<String> environmentIds) {
        return cells(
                OF_SPACE,
                Tuple.tuple()
                        .addString(spaceId)
                        .addArrayOfString(projectIds.toArray(String[]::new))
                        .addArrayOfString(environmentIds.toArray(String[]::new)));
    }

    /**
     * As {@link #cells(String, List, List)}, but of what was selected: with tenants chosen there is a cell for each of them.
     *
     * @param tenantIds of the tenants that were chosen
     */
    Uni<List<Cell>> cells(
            String spaceId,
            List<String> projectIds,
            List<String> environmentIds,
            Selection selection,
            List<String> tenantIds) {
        var byTenant = selection.choosesTenants();
        var values = Tuple.tuple()
                .addString(spaceId)
                .addArrayOfString(projectIds.toArray(String[]::new))
                .addArrayOfString(environmentIds.toArray(String[]::new))
                .addArrayOfString(byTenant ? tenantIds.toArray(String[]::new) : null);
        var found = selection.releaseId() == null
                ? pool.preparedQuery(OF_TENANTS).execute(values)
                : pool.preparedQuery(OF_RELEASE).execute(values.addString(selection.releaseId()));
        return found.map(rows -> cells(rows, byTenant));
    }

    /** The cells in which these deployments are. */
    Uni<List<Cell>> cellsOf(Collection<DeploymentState> states) {
        var cells = states.stream()
                .map(state -> List.of(state.projectId(), state.environmentId()))
                .distinct()
                .toList();
        return cells(
                GIVEN,
                Tuple.tuple()
                        .addArrayOfString(
                                cells.stream().map(cell -> cell.get(0)).toArray(String[]::new))
                        .addArrayOfString(
                                cells.stream().map(cell -> cell.get(1)).toArray(String[]::new)));
    }

    private Uni<List<Cell>> cells(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(rows -> cells(rows, false));
    }

    /** Newest deployments of a cell come first, so each last success finds its cell. */
    private static List<Cell> cells(RowSet<Row> rows, boolean byTenant) {
        var cells = new ArrayList<Cell>();
        var index = new HashMap<List<String>, Integer>();
        for (var row : rows) {
            var state = ProjectionStore.Rows.state(row);
            var tenant = state.tenantId() == null || !byTenant ? "" : state.tenantId();
            var key = List.of(state.projectId(), state.environmentId(), tenant);
            var place = index.get(key);
            if (place == null) {
                index.put(key, cells.size());
                cells.add(new Cell(state, null));
            } else if (cells.get(place).misses(state)) {
                cells.set(place, new Cell(cells.get(place).current(), state));
            }
        }
        return cells;
    }

    /** All deployments of these releases, newest first. */
    Uni<List<DeploymentState>> ofReleases(List<String> releaseIds) {
        return pool.preparedQuery(OF_RELEASES)
                .execute(Tuple.tuple().addArrayOfString(releaseIds.toArray(String[]::new)))
                .map(rows -> rows.stream().map(ProjectionStore.Rows::state).toList());
    }

    Uni<Long> lastChange() {
        return pool.preparedQuery(LAST_CHANGE)
                .execute()
                .map(rows -> rows.iterator().next().getLong("change_no"));
    }

    /** @param upTo the number to go on from */
    record Changes(long upTo, List<DeploymentState> states) {}

    Uni<Changes> changesAfter(long changeNo) {
        return pool.preparedQuery(CHANGES).execute(Tuple.of(changeNo)).map(rows -> {
            var states = new ArrayList<DeploymentState>();
            var upTo = changeNo;
            for (var row : rows) {
                states.add(ProjectionStore.Rows.state(row));
                upTo = row.getLong("change_no");
            }
            return new Changes(upTo, states);
        });
    }
}
