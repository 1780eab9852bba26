package dev.slipway.release.defects;

import dev.slipway.audit.Audit;
import dev.slipway.audit.Subject;
import dev.slipway.eventing.Outbox;
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

    private static final int LONGEST_DESCRIPTION = 10_000;

    private final DefectStore store;
    private final ApplyOutcomes releases;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    BlockRelease(
            DefectStore store, ApplyOutcomes releases, Transactions transactions, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.releases = releases;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Defect> report(String spaceId, ReleaseId id, @Nullable String description, Caller caller) {
        if (description == null || description.isBlank()) {
            throw DomainException.invalid("A defect needs a Description: say why the release must not go further");
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw DomainException.invalid("The Description of a defect has " + description.length()
                    + " characters: shorten it to at most " + LONGEST_DESCRIPTION);
        }
        return transactions.in(tx -> locked(tx, spaceId, id)
                .chain(release -> store.report(tx, id.value(), description.strip(), clock.instant(), caller.username())
                        .map(reported -> reported.orElseThrow(() -> DomainException.conflict(
                                "Release " + id + " has an unresolved defect already. Resolve that one first")))
                        .call(defect -> tell(tx, release, caller, " was blocked from going further"))));
    }

    /** Nothing happens when there is none. */
    Uni<Void> resolve(String spaceId, ReleaseId id, Caller caller) {
        return transactions.in(tx -> locked(tx, spaceId, id)
                .chain(release -> store.resolve(tx, id.value(), clock.instant(), caller.username())
                        .chain(resolved -> resolved
                                ? tell(tx, release, caller, " may go further again")
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> tell(SqlClient tx, LockedRelease release, Caller caller, String what) {
        Subject subject = Subject.of("Release", release.releaseId(), release.version())
                .in(release.spaceId())
                .with(release.projectId());
        return outbox.append(tx, Audit.of(Audit.MODIFIED, caller, subject, what, clock.instant()));
    }

    private Uni<LockedRelease> locked(SqlClient tx, String spaceId, ReleaseId id) {
        return releases.lock(tx, id.value(), spaceId)
                .map(found -> found.orElseThrow(
                        () -> DomainException.notFound("There is no release " + id + " in this space")));
    }
}
