package dev.slipway.variables.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was read.
 *
 * @param chain those that vouch for it, without itself
 * @param key null when there was none
 */
record KeyMaterial(
        CertificateFormat format,
        X509Certificate certificate,
        List<X509Certificate> chain,
        @Nullable PrivateKey key) {

    KeyMaterial {
        chain = List.copyOf(chain);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "KeyMaterial[" + format + ", " + certificate.getSubjectX500Principal() + "]";
    }
}
