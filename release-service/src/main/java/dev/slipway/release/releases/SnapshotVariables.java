package dev.slipway.release.releases;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.release.ReleaseVariablesUpdated;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.progression.ApplyOutcomes;
import dev.slipway.release.variables.CaptureVariables;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Points a release at the current variables of its project and of the library sets included now. Committed before the
 * answer; deployments made before keep their manifest.
 */
@ApplicationScoped
public class SnapshotVariables {

    private final ReleaseStore store;
    private final CaptureVariables variables;
    private final ApplyOutcomes outcomes;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Pool pool;
    private final InstantSource clock;

    SnapshotVariables(
            ReleaseStore store,
            CaptureVariables variables,
            ApplyOutcomes outcomes,
            Transactions transactions,
            Outbox outbox,
            Pool pool,
            InstantSource clock) {
        this.store = store;
        this.variables = variables;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<Release> update(String spaceId, ReleaseId id, Caller caller) {
        return store.find(spaceId, id)
                .map(found -> found.orElseThrow(() -> FindReleases.noSuchRelease(id)))
                .chain(release -> owners(release).chain(owners -> variables.capture(spaceId, owners)))
                .chain(snapshotIds -> transactions.in(tx -> save(tx, spaceId, id, snapshotIds, caller)));
    }

    private Uni<List<String>> owners(Release release) {
        return store.librarySets(pool, release.id()).map(sets -> {
            var owners = new ArrayList<String>();
            owners.add(release.projectId());
            owners.addAll(sets);
            return owners;
        });
    }

    private Uni<Release> save(SqlClient tx, String spaceId, ReleaseId id, List<String> snapshotIds, Caller caller) {
        return outcomes.lock(tx, id.value(), spaceId)
                .map(found -> found.orElseThrow(() ->
                        DomainException.conflict("Release " + id + " was deleted while its variables were captured")))
                .chain(locked -> store.setSnapshots(tx, id.value(), snapshotIds, clock.instant(), caller.username()))
                .call(release -> outbox.append(
                        tx,
                        List.of(
                                new ReleaseVariablesUpdated(
                                        release.spaceId(),
                                        release.projectId(),
                                        release.id(),
                                        release.variableSnapshotId()),
                                Audit.of(
                                        Audit.MODIFIED,
                                        caller,
                                        release.subject(),
                                        " captured its variables again",
                                        clock.instant()))));
    }
}
