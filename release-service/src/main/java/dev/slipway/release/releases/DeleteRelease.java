package dev.slipway.release.releases;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.contracts.release.ReleaseDeleted;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.progression.ApplyOutcomes;
import dev.slipway.release.progression.CatchUp;
import dev.slipway.release.progression.LockedRelease;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Deletes a release of which no deployment waits or runs; facts clean up behind it. */
@ApplicationScoped
class DeleteRelease {

    private final ReleaseStore store;
    private final CatchUp catchUp;
    private final ApplyOutcomes outcomes;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    DeleteRelease(
            ReleaseStore store,
            CatchUp catchUp,
            ApplyOutcomes outcomes,
            Transactions transactions,
            Outbox outbox,
            InstantSource clock) {
        this.store = store;
        this.catchUp = catchUp;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> delete(String spaceId, ReleaseId id, Caller caller) {
        return store.find(spaceId, id)
                .map(found -> found.orElseThrow(() -> FindReleases.noSuchRelease(id)))
                .chain(release -> catchUp.ask(id.value())
                        .chain(known -> transactions.in(tx -> delete(tx, release, known, caller))));
    }

    private Uni<Void> delete(SqlClient tx, Release release, List<DeploymentOutcome> known, Caller caller) {
        return outcomes.lock(tx, release.id(), release.spaceId())
                .chain(found -> found.map(locked -> delete(tx, release, locked, known, caller))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> delete(
            SqlClient tx, Release release, LockedRelease locked, List<DeploymentOutcome> known, Caller caller) {
        return outcomes.apply(tx, locked, known)
                .chain(() -> store.openDeployments(tx, release.id()))
                .invoke(open -> requireNone(release, open))
                .chain(() -> store.delete(tx, release.id()))
                .chain(() -> outbox.append(
                        tx,
                        List.of(
                                new ReleaseDeleted(release.spaceId(), release.projectId(), release.id()),
                                Audit.deleted(caller, release.subject(), clock.instant()))));
    }

    private static void requireNone(Release release, List<String> open) {
        if (!open.isEmpty()) {
            throw DomainException.conflict("Release " + release.version()
                    + " cannot be deleted while deployments of it wait or run: " + String.join(", ", open)
                    + ". Wait for them or cancel them first");
        }
    }
}
