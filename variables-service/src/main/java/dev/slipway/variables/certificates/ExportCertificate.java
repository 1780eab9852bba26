package dev.slipway.variables.certificates;

import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes certificates as files. A private key leaves only with those who may export it. */
@ApplicationScoped
class ExportCertificate {

    private static final String ORIGINAL = "Original";

    private final Documents documents;
    private final OpenCertificates open;

    ExportCertificate(Documents documents, OpenCertificates open) {
        this.documents = documents;
        this.open = open;
    }

    /** A file for a person to keep. */
    record Exported(String name, String mediaType, byte[] content) {}

    /**
     * @param format wire name of a format, or empty for the file as it was uploaded
     * @param withKey whether the private key is wanted; the uploaded file has it anyway
     */
    Uni<Exported> export(String spaceId, String id, String format, boolean withKey, Caller caller) {
        boolean original = format.isEmpty() || format.equalsIgnoreCase(ORIGINAL);
        Optional<CertificateFormat> wanted = CertificateFormat.named(format);
        if (!original && wanted.isEmpty()) {
            throw DomainException.invalid("There is no format '" + format + "': choose one of " + ORIGINAL + ", "
                    + CertificateFormat.names() + ".");
        }
        return documents.get(Certificate.KIND, spaceId, id).flatMap(certificate -> {
            if (certificate.body().upload().hasPrivateKey() && (original || withKey)) {
                caller.require(Permission.CERTIFICATE_EXPORT_PRIVATE_KEY);
            }
            return open.open(
                    certificate,
                    opened -> original
                            ? original(certificate, opened)
                            : written(certificate, opened, wanted.orElseThrow(), withKey));
        });
    }

    private static Exported original(Document<Certificate> certificate, OpenCertificates.Opened opened) {
        return file(certificate, opened.material().format(), Base64.getDecoder().decode(opened.original()));
    }

    private static Exported written(
            Document<Certificate> certificate,
            OpenCertificates.Opened opened,
            CertificateFormat format,
            boolean withKey) {
        KeyMaterial material = opened.material();
        PrivateKey key = withKey ? material.key() : null;
        return file(
                certificate,
                format,
                switch (format) {
                    case DER -> CertificateWriter.der(material.certificate());
                    case PEM -> pem(material, key).getBytes(StandardCharsets.US_ASCII);
                    case PKCS12 -> CertificateWriter.pfx(material, key, opened.password());
                });
    }

    private static String pem(KeyMaterial material, @Nullable PrivateKey key) {
        String certificates =
                CertificateWriter.pem(Stream.concat(Stream.of(material.certificate()), material.chain().stream())
                        .toList());
        return key == null ? certificates : certificates + CertificateWriter.pem(key);
    }

    private static Exported file(Document<Certificate> certificate, CertificateFormat format, byte[] content) {
        return new Exported(certificate.slug() + "." + format.extension(), format.mediaType(), content);
    }
}
