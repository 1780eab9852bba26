package dev.slipway.variables.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was uploaded, whatever of the formats it is in. May take a moment: a password is made a key by many rounds of
 * hashing (Java refuses a PFX that asks for more than five million).
 */
final class CertificateReader {

    static final int MOST_BYTES = 512 * 1024;

    static final String WRONG_PASSWORD =
            "Password does not open CertificateData: send the one that the file was made with.";
    private static final String NO_CERTIFICATE =
            "CertificateData is neither a PFX, nor PEM, nor DER: send one of these files in base64.";

    private CertificateReader() {}

    /** The bytes of a file that was sent in base64, with or without line ends. */
    static byte[] decode(String base64) throws UnreadableCertificate {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableCertificate("CertificateData may have at most " + MOST_BYTES / 1024
                        + " KiB: leave out what is not needed.");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new UnreadableCertificate("CertificateData is not in base64: encode the file, as a whole.");
        }
    }

    /** @param password empty when there is none */
    static KeyMaterial read(byte[] file, String password) throws UnreadableCertificate {
        if (new String(file, StandardCharsets.ISO_8859_1).contains("-----BEGIN ")) {
            return PemReader.read(file, password);
        }
        Optional<X509Certificate> der = der(file);
        if (der.isPresent()) {
            return new KeyMaterial(CertificateFormat.DER, der.get(), List.of(), null);
        }
        return pfx(file, password.toCharArray());
    }

    private static Optional<X509Certificate> der(byte[] file) {
        try {
            Certificate read =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
            return read instanceof X509Certificate certificate ? Optional.of(certificate) : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static KeyMaterial pfx(byte[] file, char[] password) throws UnreadableCertificate {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> aliases = Collections.list(store.aliases());
            for (String alias : aliases) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password) instanceof PrivateKey key) {
                    return material(store.getCertificateChain(alias), key);
                }
            }
            List<Certificate> loose = new ArrayList<>();
            for (String alias : aliases) {
                loose.add(store.getCertificate(alias));
            }
            return material(loose.toArray(Certificate[]::new), null);
        } catch (IOException e) {
            throw new UnreadableCertificate(
                    e.getCause() instanceof UnrecoverableKeyException ? WRONG_PASSWORD : NO_CERTIFICATE);
        } catch (UnrecoverableKeyException e) {
            throw new UnreadableCertificate(WRONG_PASSWORD);
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whatever else bytes of strangers do to a parser; its message could quote them.
            throw new UnreadableCertificate(NO_CERTIFICATE);
        }
    }

    private static KeyMaterial material(Certificate @Nullable [] found, @Nullable PrivateKey key)
            throws UnreadableCertificate {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate each : found == null ? new Certificate[0] : found) {
            if (each instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        if (certificates.isEmpty()) {
            throw new UnreadableCertificate("The PFX in CertificateData holds no X.509 certificate.");
        }
        return new KeyMaterial(
                CertificateFormat.PKCS12, certificates.get(0), certificates.subList(1, certificates.size()), key);
    }
}
