package dev.slipway.variables.certificates;

import java.time.Instant;
import java.util.List;

/**
 * What a certificate says of itself.
 *
 * @param thumbprint SHA-1 of its DER form, in hex
 * @param alternativeNames DNS names, IP addresses, mail addresses and URIs
 */
record CertificateDetails(
        String thumbprint,
        String serialNumber,
        String signatureAlgorithm,
        Party subject,
        Party issuer,
        Instant notBefore,
        Instant notAfter,
        List<String> alternativeNames,
        boolean selfSigned) {

    CertificateDetails {
        alternativeNames = List.copyOf(alternativeNames);
    }

    boolean isExpired(Instant now) {
        return now.isAfter(notAfter);
    }

    /** @param distinguishedName such as {@code CN=example.com, O=Acme}; the others are empty where it lacks them */
    record Party(String distinguishedName, String commonName, String organization) {}
}
