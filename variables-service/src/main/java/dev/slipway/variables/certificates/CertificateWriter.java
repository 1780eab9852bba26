package dev.slipway.variables.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes certificates and keys in the formats that programs read. */
final class CertificateWriter {

    private static final String ALIAS = "certificate";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private CertificateWriter() {}

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    static String pem(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        certificates.forEach(each -> pem.append(block("CERTIFICATE", der(each))));
        return pem.toString();
    }

    static String pem(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    private static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(content) + "\n-----END " + label + "-----\n";
    }

    /** With the whole chain. */
    static byte[] pfx(KeyMaterial material, @Nullable PrivateKey key, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (key != null) {
                List<Certificate> chain = new ArrayList<>(List.of(material.certificate()));
                chain.addAll(material.chain());
                store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(Certificate[]::new));
            } else {
                store.setCertificateEntry(ALIAS, material.certificate());
                for (int i = 0; i < material.chain().size(); i++) {
                    store.setCertificateEntry(
                            "chain-" + (i + 1), material.chain().get(i));
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot write a PFX", e);
        }
    }
}
