package dev.slipway.release.buildinformation;

import dev.slipway.audit.Audit;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.OverwriteMode;
import dev.slipway.release.documents.Stamps;
import dev.slipway.release.versions.PackageVersion;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.rest.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps and deletes build information. */
@ApplicationScoped
class EditBuildInformation {

    /** Clients look for this sentence. */
    static final String EXISTS = "Metadata for the specified Package ID and version already exists.";

    private static final int MOST_AT_ONCE = 1000;

    /** @param isNew whether there was none of this version before */
    record Kept(BuildInformation information, boolean isNew) {}

    private final BuildInformationStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Stamps stamps;

    EditBuildInformation(BuildInformationStore store, Transactions transactions, Outbox outbox, Stamps stamps) {
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.stamps = stamps;
    }

    Uni<Kept> push(String spaceId, BuildInformationChange change, OverwriteMode mode, Caller caller) {
        Problems problems = new Problems();
        BuildRules.problems(change).forEach(problems::add);
        problems.throwIfAny();
        String packageId = Given.text(change.packageId());
        PackageVersion version = PackageVersion.parse(Given.text(change.version()));
        BuildDetails details = BuildRules.details(change);
        return transactions.in(tx -> store.insert(tx, spaceId, packageId, version, details, stamps.now())
                .chain(inserted -> inserted.isPresent()
                        ? told(tx, Audit.created(caller, inserted.get().subject(), stamps.now()))
                                .replaceWith(new Kept(inserted.get(), true))
                        : store.lockSame(tx, spaceId, packageId, version)
                                .map(same -> same.orElseThrow(() -> noSuchSpace(spaceId)))
                                .chain(same -> meet(tx, same, version, details, mode, caller))));
    }

    private Uni<Kept> meet(
            SqlClient tx,
            BuildInformation same,
            PackageVersion version,
            BuildDetails details,
            OverwriteMode mode,
            Caller caller) {
        return switch (mode) {
            case FAIL_IF_EXISTS -> throw DomainException.conflict(EXISTS);
            case IGNORE_IF_EXISTS -> Uni.createFrom().item(new Kept(same, false));
            case OVERWRITE_EXISTING -> {
                requireAdministration(caller);
                yield store.replace(tx, same.id(), version, details, stamps.now())
                        .call(replaced -> told(tx, Audit.modified(caller, replaced.subject(), stamps.now())))
                        .map(replaced -> new Kept(replaced, false));
            }
        };
    }

    private static void requireAdministration(Caller caller) {
        if (!caller.may(Permission.BUILD_INFORMATION_ADMINISTER)) {
            throw DomainException.forbidden("Replacing build information needs the permission "
                    + Permission.BUILD_INFORMATION_ADMINISTER.wireName() + ". Ask an administrator for it.");
        }
    }

    private Uni<Void> told(SqlClient tx, AuditRecorded fact) {
        return outbox.append(tx, fact);
    }

    Uni<BuildInformation> find(String spaceId, String id) {
        return store.find(spaceId, new BuildInformationId(id))
                .map(found -> found.orElseThrow(() -> noSuch(spaceId, id)));
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        String wanted = new BuildInformationId(id).value();
        return delete(spaceId, List.of(wanted), caller, true);
    }

    /** What is there of these; the others are gone already. */
    Uni<Void> deleteAll(String spaceId, List<String> ids, Caller caller) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw DomainException.invalid(
                    "Name the build information to delete in the query parameter ids, at most " + MOST_AT_ONCE + ".");
        }
        return delete(spaceId, ids, caller, false);
    }

    private Uni<Void> delete(String spaceId, List<String> ids, Caller caller, boolean required) {
        return transactions.in(tx -> store.delete(tx, spaceId, ids).chain(deleted -> {
            if (required && deleted.isEmpty()) {
                throw noSuch(spaceId, ids.get(0));
            }
            return outbox.append(
                    tx,
                    deleted.stream()
                            .map(gone -> Audit.deleted(caller, gone.subject(), stamps.now()))
                            .toList());
        }));
    }

    private static DomainException noSuch(String spaceId, String id) {
        return DomainException.notFound("There is no build information '" + id + "' in " + spaceId
                + ". Look it up in the list of build information.");
    }

    private static DomainException noSuchSpace(String spaceId) {
        return DomainException.notFound("There is no space '" + spaceId + "'. GET /api/spaces/all lists the spaces.");
    }
}
