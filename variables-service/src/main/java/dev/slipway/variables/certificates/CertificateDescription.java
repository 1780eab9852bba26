package dev.slipway.variables.certificates;

import dev.slipway.variables.certificates.CertificateDetails.Party;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reads the details of a certificate. */
final class CertificateDescription {

    /** Of RFC 5280: mail address, DNS name, URI, IP address. The other kinds are no texts. */
    private static final Set<Integer> TEXTS = Set.of(1, 2, 6, 7);

    private CertificateDescription() {}

    static CertificateDetails of(X509Certificate certificate) {
        return new CertificateDetails(
                thumbprint(certificate),
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                certificate.getSigAlgName(),
                party(certificate.getSubjectX500Principal()),
                party(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                alternativeNames(certificate),
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }

    private static Party party(X500Principal name) {
        return new Party(name.toString(), part(name, "CN"), part(name, "O"));
    }

    private static String part(X500Principal name, String type) {
        try {
            return new LdapName(name.getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .reduce("", (broad, narrow) -> narrow);
        } catch (InvalidNameException e) {
            return "";
        }
    }

    private static List<String> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> TEXTS.contains(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            // The rest of the certificate is as good as it was.
            return List.of();
        }
    }
}
