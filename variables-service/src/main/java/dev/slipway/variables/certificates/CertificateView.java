package dev.slipway.variables.certificates;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate on the wire; of its file only what the certificate says of itself. */
@Schema(name = "Certificate")
record CertificateView(
        String id,
        String spaceId,
        String name,
        String slug,
        String notes,
        SecretView certificateData,
        SecretView password,
        String certificateDataFormat,
        String thumbprint,
        String serialNumber,
        String signatureAlgorithmName,
        String subjectDistinguishedName,
        String subjectCommonName,
        String subjectOrganization,
        String issuerDistinguishedName,
        String issuerCommonName,
        String issuerOrganization,
        List<String> subjectAlternativeNames,
        Instant notBefore,
        Instant notAfter,
        @JsonProperty("IsExpired") boolean isExpired,
        boolean selfSigned,
        boolean hasPrivateKey,
        List<ChainView> certificateChain,
        List<String> environmentIds,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedDeploymentParticipation,
        @Nullable Instant archived,
        @Nullable String replacedBy,
        int version,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    @Schema(name = "CertificateSecret")
    record SecretView(boolean hasValue, @Nullable String newValue) {}

    @Schema(name = "CertificateOfChain")
    record ChainView(
            String thumbprint,
            String subjectDistinguishedName,
            String subjectCommonName,
            String issuerDistinguishedName,
            String issuerCommonName,
            Instant notBefore,
            Instant notAfter,
            @JsonProperty("IsExpired") boolean isExpired) {

        static ChainView of(CertificateDetails details, Instant now) {
            return new ChainView(
                    details.thumbprint(),
                    details.subject().distinguishedName(),
                    details.subject().commonName(),
                    details.issuer().distinguishedName(),
                    details.issuer().commonName(),
                    details.notBefore(),
                    details.notAfter(),
                    details.isExpired(now));
        }
    }

    static CertificateView of(Document<Certificate> document, Instant now) {
        Certificate certificate = document.body();
        Upload upload = certificate.upload();
        CertificateDetails details = upload.details();
        return new CertificateView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                certificate.notes(),
                new SecretView(true, null),
                new SecretView(upload.password() != null, null),
                upload.format(),
                details.thumbprint(),
                details.serialNumber(),
                details.signatureAlgorithm(),
                details.subject().distinguishedName(),
                details.subject().commonName(),
                details.subject().organization(),
                details.issuer().distinguishedName(),
                details.issuer().commonName(),
                details.issuer().organization(),
                details.alternativeNames(),
                details.notBefore(),
                details.notAfter(),
                details.isExpired(now),
                details.selfSigned(),
                upload.hasPrivateKey(),
                upload.chain().stream().map(each -> ChainView.of(each, now)).toList(),
                certificate.environmentIds(),
                certificate.tenantIds(),
                certificate.tenantTags(),
                certificate.tenantedParticipation(),
                certificate.archivedOn(),
                null,
                certificate.version(),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                links("/api/" + document.spaceId() + "/certificates/" + document.id()));
    }

    private static Links links(String self) {
        return Links.of("Self", self)
                .and("Usages", self + "/usages")
                .and("Replace", self + "/replace")
                .and("Archive", self + "/archive")
                .and("Unarchive", self + "/unarchive")
                .and("Export", self + "/export{?format,includePrivateKey}");
    }
}
