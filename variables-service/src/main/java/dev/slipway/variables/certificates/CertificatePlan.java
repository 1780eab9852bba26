package dev.slipway.variables.certificates;

import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a certificate becomes, with every problem told at once; its file was read before. */
final class CertificatePlan {

    private static final List<String> PARTICIPATIONS = List.of("Untenanted", "TenantedOrUntenanted", "Tenanted");
    private static final int LONGEST_NOTES = 20_000;

    private CertificatePlan() {}

    static Draft<Certificate> first(CertificateChange change, Upload upload) {
        return of(change, upload, Optional.empty());
    }

    /** @param upload empty when no file was sent: the one that is there stays */
    static Draft<Certificate> next(CertificateChange change, Document<Certificate> before, Optional<Upload> upload) {
        Certificate was = before.body();
        return of(
                change,
                upload.orElse(was.upload()),
                Optional.of(upload.map(was::with).orElse(was)));
    }

    private static Draft<Certificate> of(CertificateChange change, Upload upload, Optional<Certificate> before) {
        List<String> problems = new ArrayList<>();
        Certificate certificate = new Certificate(
                Given.text(change.notes(), "Notes", LONGEST_NOTES, problems),
                Given.list(change.environmentIds(), "EnvironmentIds", problems),
                Given.list(change.tenantIds(), "TenantIds", problems),
                Given.list(change.tenantTags(), "TenantTags", problems),
                Given.choice(
                        change.tenantedDeploymentParticipation(),
                        "TenantedDeploymentParticipation",
                        PARTICIPATIONS,
                        problems),
                upload,
                before.filter(Certificate::archived).isPresent(),
                before.map(Certificate::archivedOn).orElse(null),
                false,
                before.map(Certificate::version).orElse(1));
        return Draft.of(Given.text(change.name()), change.slug(), certificate, problems);
    }

    static Draft<Certificate> same(Document<Certificate> before, Certificate certificate) {
        return Draft.of(before.name(), null, certificate, List.of());
    }
}
