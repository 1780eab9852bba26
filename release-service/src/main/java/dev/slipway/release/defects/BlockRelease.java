package dev.slipway.release.defects;

import dev.slipway.eventing.Transactions;
import dev.slipway.release.progression.ApplyOutcomes;
import dev.slipway.release.progression.LockedRelease;
import dev.slipway.release.releases.ReleaseId;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reports and resolves defects, under the release's row lock like every judgement that they change. */
@ApplicationScoped
class BlockRelease {

    private final DefectStore store;
    private final ApplyOutcomes releases;
    private final Transactions transactions;
    private final InstantSource clock;

    BlockRelease(DefectStore store, ApplyOutcomes releases, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.releases = releases;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Defect> report(String spaceId, ReleaseId id, @Nullable String description, Caller caller) {
        if (description == null || description.isBlank()) {
            throw DomainException.invalid("A defect needs a Description: say why the release must not go further");
        }
        return transactions.in(tx -> locked(tx, spaceId, id)
                .chain(release -> store.report(tx, id.value(), description.strip(), clock.instant(), caller.username()))
                .map(reported -> reported.orElseThrow(() -> DomainException.conflict(
                        "Release " + id + " has an unresolved defect already. Resolve that one first"))));
    }

    /** Nothing happens when there is none. */
    Uni<Void> resolve(String spaceId, ReleaseId id, Caller caller) {
        return transactions.in(tx -> locked(tx, spaceId, id)
                .chain(release -> store.resolve(tx, id.value(), clock.instant(), caller.username())));
    }

    private Uni<LockedRelease> locked(SqlClient tx, String spaceId, ReleaseId id) {
        return releases.lock(tx, id.value(), spaceId)
                .map(found -> found.orElseThrow(
                        () -> DomainException.notFound("There is no release " + id + " in this space")));
    }
}
