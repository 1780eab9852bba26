package dev.slipway.variables.certificates;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.variables.sets.FindUses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Uploads, changes, replaces, archives and deletes certificates, and takes them out of places that are gone. */
@ApplicationScoped
public class EditCertificates {

    private static final Caller SELF = Caller.service("variables-service");

    private final Documents documents;
    private final OpenCertificates open;
    private final FindUses uses;
    private final InstantSource clock;

    EditCertificates(Documents documents, OpenCertificates open, FindUses uses, InstantSource clock) {
        this.documents = documents;
        this.open = open;
        this.uses = uses;
        this.clock = clock;
    }

    Uni<Document<Certificate>> create(String spaceId, CertificateChange change, Caller caller) {
        return needed(change.certificateData(), change.password())
                .flatMap(upload -> documents.create(
                        Certificate.KIND, spaceId, caller, before -> CertificatePlan.first(change, upload)));
    }

    /** What was uploaded stays when nothing new was. */
    Uni<Document<Certificate>> change(String spaceId, String id, CertificateChange change, Caller caller) {
        return upload(change.certificateData(), change.password())
                .flatMap(upload -> documents.change(
                        Certificate.KIND,
                        spaceId,
                        id,
                        caller,
                        before -> CertificatePlan.next(change, before.orElseThrow(), upload)));
    }

    /** The id stays, so that whatever holds the certificate has the new one from then on. */
    Uni<Document<Certificate>> replace(String spaceId, String id, ReplacementChange change, Caller caller) {
        return needed(change.certificateData(), change.password())
                .flatMap(upload -> same(spaceId, id, caller, certificate -> certificate.with(upload)));
    }

    Uni<Document<Certificate>> archive(String spaceId, String id, Caller caller) {
        return same(
                spaceId,
                id,
                caller,
                certificate -> certificate.archived()
                        ? certificate
                        : certificate.archived(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    Uni<Document<Certificate>> unarchive(String spaceId, String id, Caller caller) {
        return same(spaceId, id, caller, certificate -> certificate.archived(null));
    }

    private Uni<Document<Certificate>> same(
            String spaceId, String id, Caller caller, UnaryOperator<Certificate> becomes) {
        return documents.change(Certificate.KIND, spaceId, id, caller, found -> {
            Document<Certificate> before = found.orElseThrow();
            return CertificatePlan.same(before, becomes.apply(before.body()));
        });
    }

    private Uni<Upload> needed(@Nullable SecretChange data, @Nullable SecretChange password) {
        return upload(data, password)
                .map(
                        found -> found.orElseThrow(
                                () -> DomainException.invalid(
                                        "CertificateData is needed: send a PFX, PEM or DER file in base64, as {\"NewValue\": \"…\"}.")));
    }

    private Uni<Optional<Upload>> upload(@Nullable SecretChange data, @Nullable SecretChange password) {
        String file = SecretChange.text(data);
        String opening = SecretChange.text(password);
        if (!file.isEmpty()) {
            return open.read(file, opening).map(Optional::of);
        }
        return opening.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : Uni.createFrom()
                        .failure(DomainException.invalid(
                                "Password is read only together with CertificateData: send both, or neither."));
    }

    /** Refused while a variable holds the certificate. */
    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.delete(Certificate.KIND, spaceId, id, caller, (tx, certificate) -> uses.of(
                        tx, spaceId, certificate.id())
                .invoke(found -> FindUses.refuseWhileUsed("The certificate '" + certificate.name() + "'", found))
                .replaceWithVoid());
    }

    /** A certificate that was only for this environment is for none afterwards, until somebody gives it another. */
    public Uni<Void> leaveEnvironment(SqlConnection tx, String environmentId) {
        return documents.withdraw(tx, Certificate.KIND, "environmentIds", environmentId, SELF);
    }

    /** Tags that are called otherwise now, or are gone. */
    public Uni<Void> follow(SqlConnection tx, TagSetChanged tags) {
        return documents.rewrite(tx, Certificate.KIND, tags.spaceId(), "tenantTags", tags::now, tags.tagSetId(), SELF);
    }

    public Uni<Void> leaveTenant(SqlConnection tx, String tenantId) {
        return documents.withdraw(tx, Certificate.KIND, "tenantIds", tenantId, SELF);
    }
}
