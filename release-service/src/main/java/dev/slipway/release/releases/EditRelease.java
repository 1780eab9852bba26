package dev.slipway.release.releases;

import dev.slipway.audit.Audit;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Changes version, notes and selections of a release. The process and the variables that it captured stay. */
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

    Uni<Release> edit(String spaceId, ReleaseId id, ReleaseRequest request, Caller caller) {
        var sent = request.version();
        if (sent == null) {
            throw DomainException.invalid("A release needs a version, for example 1.3");
        }
        var version = ReleaseVersion.parse(sent);
        return transactions
                .in(tx -> store.lock(tx, spaceId, id)
                        .map(found -> found.orElseThrow(() -> FindReleases.noSuchRelease(id)))
                        .chain(now -> store.wasDeployed(tx, now.id())
                                .chain(deployed -> save(tx, now, deployed, version, request, caller)))
                        .call(release -> outbox.append(tx, Audit.modified(caller, release.subject(), clock.instant()))))
                .onFailure(ReleaseStore.VersionTaken.class)
                .transform(taken -> DomainException.conflict(
                        "Release " + version + " already exists in this project. Choose another version"));
    }

    private Uni<Release> save(
            SqlClient tx,
            Release now,
            boolean deployed,
            ReleaseVersion version,
            ReleaseRequest request,
            Caller caller) {
        var channel = request.channelId();
        if (channel != null && !channel.isBlank() && !channel.equals(now.channelId())) {
            throw DomainException.conflict("Release " + now.version()
                    + " stays in the channel that it was created in. Create another release in " + channel);
        }
        var id = new ReleaseId(now.id());
        var notes = request.releaseNotes();
        var contents = request.replacing(now.contents(), deployed);
        var problems = new Problems();
        contents.problems().forEach(problems::add);
        problems.throwIfAny();
        return store.update(
                        tx,
                        now.spaceId(),
                        id,
                        version,
                        notes == null ? "" : notes,
                        contents,
                        clock.instant(),
                        caller.username())
                .map(updated -> updated.orElseThrow(() -> FindReleases.noSuchRelease(id)));
    }
}
