package dev.slipway.release.releases;

import dev.slipway.audit.Audit;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the labels of a release: its version and its notes. What it captured stays. */
@ApplicationScoped
class EditRelease {

    private final ReleaseStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final InstantSource clock;

    EditRelease(ReleaseStore store, Transactions transactions, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param notes null = none, as a PUT replaces the whole */
    Uni<Release> edit(String spaceId, ReleaseId id, @Nullable String version, @Nullable String notes, Caller caller) {
        if (version == null) {
            throw DomainException.invalid("A release needs a version, for example 1.3");
        }
        var parsed = ReleaseVersion.parse(version);
        return transactions
                .in(tx -> store.update(
                                tx, spaceId, id, parsed, notes == null ? "" : notes, clock.instant(), caller.username())
                        .map((Optional<Release> updated) -> updated.orElseThrow(() -> FindReleases.noSuchRelease(id)))
                        .call(release ->
                                outbox.append(tx, Audit.modified(caller, release.subject(), clock.instant()))))
                .onFailure(ReleaseStore.VersionTaken.class)
                .transform(taken -> DomainException.conflict(
                        "Release " + parsed + " already exists in this project. Choose another version"));
    }
}
