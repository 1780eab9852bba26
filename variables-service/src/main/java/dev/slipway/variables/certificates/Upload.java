package dev.slipway.variables.certificates;

import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was read, as it is stored.
 *
 * @param data sealed
 * @param password sealed; null when there is none
 */
record Upload(
        String format,
        CertificateDetails details,
        List<CertificateDetails> chain,
        boolean hasPrivateKey,
        String data,
        @Nullable String password) {

    Upload {
        chain = List.copyOf(chain);
    }

    /** @param password empty when there is none */
    static Upload read(String base64, String password, UnaryOperator<String> seal) throws UnreadableCertificate {
        byte[] file = CertificateReader.decode(base64);
        KeyMaterial material = CertificateReader.read(file, password);
        return new Upload(
                material.format().wireName(),
                CertificateDescription.of(material.certificate()),
                material.chain().stream().map(CertificateDescription::of).toList(),
                material.key() != null,
                seal.apply(Base64.getEncoder().encodeToString(file)),
                password.isEmpty() ? null : seal.apply(password));
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Upload[" + details.thumbprint() + "]";
    }
}
