package dev.slipway.release.packages;

import dev.slipway.audit.Audit;
import dev.slipway.blobs.Blob;
import dev.slipway.blobs.BlobId;
import dev.slipway.contracts.release.PackagePushed;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.documents.OverwriteMode;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** Takes an uploaded file into the built-in feed of a space: first its content onto the disk, then the row that names it. */
@ApplicationScoped
class PushPackage {

    /** Clients look for this sentence. */
    static final String EXISTS = "A package with the same name and version already exists";

    /**
     * @param isNew whether this version was not there before
     * @param leftOver contents that no package names any more
     */
    record Pushed(StoredPackage stored, boolean isNew, List<BlobId> leftOver) {}

    private final PackageStore store;
    private final PackageBlobs blobs;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Stamps stamps;

    PushPackage(PackageStore store, PackageBlobs blobs, Transactions transactions, Outbox outbox, Stamps stamps) {
        this.store = store;
        this.blobs = blobs;
        this.transactions = transactions;
        this.outbox = outbox;
        this.stamps = stamps;
    }

    /**
     * A client that goes away behind its upload cancels the answer, not the work.
     *
     * @param upload complete, and this use case's to take
     */
    Uni<Pushed> push(String spaceId, String fileName, Path upload, OverwriteMode mode, Caller caller) {
        PackageFile file = PackageFile.of(fileName);
        return store.builtInFeed(spaceId)
                .map(feed -> feed.orElseThrow(() -> DomainException.notFound(
                        "There is no space '" + spaceId + "'. GET /api/spaces/all lists the spaces.")))
                .chain(feedId -> blobs.take(upload).chain(blob -> transactions
                        .in(tx -> save(tx, feedId, file, blob, mode, caller))
                        .onFailure(DomainException.class)
                        .call(() -> blobs.discard(List.of(blob.id())))))
                .call(pushed -> blobs.discard(pushed.leftOver()))
                .memoize()
                .indefinitely();
    }

    private Uni<Pushed> save(
            SqlClient tx, String feedId, PackageFile file, Blob blob, OverwriteMode mode, Caller caller) {
        return store.insert(tx, feedId, file, blob, stamps.now())
                .chain(inserted -> inserted.isPresent()
                        ? told(tx, inserted.get(), false, caller)
                                .replaceWith(new Pushed(inserted.get(), true, List.of()))
                        : store.lockSame(tx, feedId, file)
                                .map(same -> same.orElseThrow(() -> DomainException.unavailable(
                                        "This version was deleted at this moment. Push the package again.")))
                                .chain(same -> meet(tx, same, file, blob, mode, caller)));
    }

    private Uni<Pushed> meet(
            SqlClient tx, StoredPackage same, PackageFile file, Blob blob, OverwriteMode mode, Caller caller) {
        return switch (mode) {
            case FAIL_IF_EXISTS ->
                throw DomainException.conflict(EXISTS + ": " + same.packageId() + " " + same.version()
                        + ". Push another version, or choose an overwriteMode.");
            case IGNORE_IF_EXISTS -> Uni.createFrom().item(new Pushed(same, false, List.of(blob.id())));
            case OVERWRITE_EXISTING -> {
                requireAdministration(caller);
                yield store.replace(tx, same.id(), file, blob, stamps.now())
                        .call(replaced -> told(tx, replaced, true, caller))
                        .map(replaced ->
                                new Pushed(replaced, false, List.of(same.blob().id())));
            }
        };
    }

    private static void requireAdministration(Caller caller) {
        if (!caller.may(Permission.BUILT_IN_FEED_ADMINISTER)) {
            throw DomainException.forbidden("Replacing a package needs the permission "
                    + Permission.BUILT_IN_FEED_ADMINISTER.wireName() + ". Ask an administrator for it.");
        }
    }

    private Uni<Void> told(SqlClient tx, StoredPackage stored, boolean replaced, Caller caller) {
        return outbox.append(
                tx,
                List.of(
                        new PackagePushed(
                                stored.spaceId(),
                                stored.feedId(),
                                stored.id(),
                                stored.packageId(),
                                stored.version(),
                                replaced),
                        replaced
                                ? Audit.modified(caller, stored.subject(), stamps.now())
                                : Audit.created(caller, stored.subject(), stamps.now())));
    }
}
