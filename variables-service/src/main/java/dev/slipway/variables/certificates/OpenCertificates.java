package dev.slipway.variables.certificates;

import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.documents.Document;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads uploads, new ones and stored ones, on worker threads: passwords are hashed many times over. */
@ApplicationScoped
class OpenCertificates {

    private final Secrets secrets;

    OpenCertificates(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param original the file in base64; @param password empty when there is none */
    record Opened(String original, KeyMaterial material, String password) {

        /** Without anything secret. */
        @Override
        public String toString() {
            return "Opened[" + material + "]";
        }
    }

    /** INVALID, with a sentence that says why, when it is no certificate. */
    Uni<Upload> read(String base64, String password) {
        return onWorker(() -> {
            try {
                return Upload.read(base64, password, secrets::seal);
            } catch (UnreadableCertificate e) {
                throw DomainException.invalid(String.valueOf(e.getMessage()));
            }
        });
    }

    Uni<List<Property>> properties(Document<Certificate> certificate) {
        return open(
                certificate,
                opened -> CertificateProperties.of(
                        certificate.name(), opened.original(), opened.material(), opened.password(), secrets::seal));
    }

    <T> Uni<T> open(Document<Certificate> certificate, Function<Opened, T> use) {
        return onWorker(() -> {
            Upload upload = certificate.body().upload();
            String original = secrets.open(upload.data());
            String password = upload.password() == null ? "" : secrets.open(upload.password());
            try {
                KeyMaterial material = CertificateReader.read(CertificateReader.decode(original), password);
                return use.apply(new Opened(original, material, password));
            } catch (UnreadableCertificate e) {
                throw new IllegalStateException(
                        "Certificate " + certificate.id() + " was read when it came and is not now: " + e.getMessage());
            }
        });
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
