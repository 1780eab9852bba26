package dev.slipway.release.packages;

import dev.slipway.audit.Audit;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.documents.Stamps;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Deletes versions of packages: first the rows, then the contents that they named. */
@ApplicationScoped
class DeletePackages {

    private static final int MOST_AT_ONCE = 1000;

    private final PackageStore store;
    private final PackageBlobs blobs;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Stamps stamps;

    DeletePackages(PackageStore store, PackageBlobs blobs, Transactions transactions, Outbox outbox, Stamps stamps) {
        this.store = store;
        this.blobs = blobs;
        this.transactions = transactions;
        this.outbox = outbox;
        this.stamps = stamps;
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        String wanted = new StoredPackageId(id).value();
        return delete(spaceId, List.of(wanted), caller)
                .invoke(deleted -> {
                    if (deleted.isEmpty()) {
                        throw FindPackages.noSuch(spaceId, id);
                    }
                })
                .replaceWithVoid();
    }

    /** What is there of these; the others are gone already. */
    Uni<Void> deleteAll(String spaceId, List<String> ids, Caller caller) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw DomainException.invalid(
                    "Name the packages to delete in the query parameter ids, at most " + MOST_AT_ONCE + ".");
        }
        return delete(spaceId, ids, caller).replaceWithVoid();
    }

    private Uni<List<StoredPackage>> delete(String spaceId, List<String> ids, Caller caller) {
        return transactions
                .in(tx -> store.delete(tx, spaceId, ids).call(deleted -> told(tx, deleted, caller)))
                .call(deleted -> blobs.discard(
                        deleted.stream().map(gone -> gone.blob().id()).toList()))
                .memoize()
                .indefinitely();
    }

    private Uni<Void> told(SqlClient tx, List<StoredPackage> deleted, Caller caller) {
        return outbox.append(
                tx,
                deleted.stream()
                        .map(gone -> Audit.deleted(caller, gone.subject(), stamps.now()))
                        .toList());
    }
}
