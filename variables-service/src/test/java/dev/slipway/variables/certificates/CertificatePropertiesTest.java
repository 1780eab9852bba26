package dev.slipway.variables.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.contracts.internal.Expansions.Property;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.junit.jupiter.api.Test;

/** What scripts find behind the name of a variable that holds a certificate. */
class CertificatePropertiesTest {

    private static final Issued ISSUED = Issued.with("EC");

    @Test
    void shouldTellEverythingOfAPfx() throws Exception {
        String original = Issued.base64(ISSUED.pfx(Issued.PASSWORD));

        Map<String, String> properties = properties(original, Issued.PASSWORD);

        assertThat(properties)
                .containsEntry("Type", "Certificate")
                .containsEntry("Name", "Web")
                .containsEntry("Thumbprint", ISSUED.thumbprint())
                .containsEntry("Subject", "CN=example.com, O=Acme, C=DE")
                .containsEntry("SubjectCommonName", "example.com")
                .containsEntry("Issuer", "CN=Test root, O=Acme")
                .containsEntry("NotBefore", "2020-01-01T00:00:00Z")
                .containsEntry("NotAfter", "2090-01-01T00:00:00Z")
                .containsEntry("HasPrivateKey", "True")
                .containsEntry("RawOriginal", sealed(original))
                .containsEntry("Pfx", sealed(original))
                .containsEntry("Password", sealed(Issued.PASSWORD))
                .containsEntry("PrivateKey", sealed(ISSUED.keyInBase64()))
                .containsEntry("Certificate", Issued.base64(ISSUED.certificate.getEncoded()));
        assertThat(properties.get("PrivateKeyPem"))
                .startsWith("sealed(-----BEGIN PRIVATE KEY-----\n")
                .endsWith("\n-----END PRIVATE KEY-----\n)");
        assertThat(read(properties, "CertificatePem").certificate()).isEqualTo(ISSUED.certificate);
        assertThat(read(properties, "ChainPem").certificate()).isEqualTo(ISSUED.root);
        assertThat(properties).hasSize(17);
    }

    @Test
    void shouldMakeAPfxOfAnotherFormatAndLeaveOutAKeyThatIsNotThere() throws Exception {
        String withKey =
                Issued.base64(Issued.pem(ISSUED.certificate, new JcaPKCS8Generator(ISSUED.keys.getPrivate(), null)));
        Map<String, String> whole = properties(withKey, "");
        KeyMaterial made = pfx(whole);
        assertThat(PemReader.belongs(Objects.requireNonNull(made.key()), ISSUED.certificate))
                .isTrue();
        assertThat(made.certificate()).isEqualTo(ISSUED.certificate);

        Map<String, String> alone = properties(Issued.base64(ISSUED.certificate.getEncoded()), "");
        assertThat(alone)
                .containsEntry("HasPrivateKey", "False")
                .containsEntry("ChainPem", "")
                .doesNotContainKeys("PrivateKey", "PrivateKeyPem");
        KeyMaterial loose = pfx(alone);
        assertThat(loose.certificate()).isEqualTo(ISSUED.certificate);
    }

    @Test
    void shouldDescribeTheCertificate() {
        CertificateDetails details = CertificateDescription.of(ISSUED.certificate);

        assertThat(details.serialNumber()).isEqualTo("FF");
        assertThat(details.signatureAlgorithm()).isEqualTo("SHA256withECDSA");
        assertThat(details.subject().organization()).isEqualTo("Acme");
        assertThat(details.alternativeNames()).containsExactly("example.com", "127.0.0.1");
        assertThat(details.thumbprint()).matches("[0-9A-F]{40}");
        assertThat(details.selfSigned()).isFalse();
        assertThat(CertificateDescription.of(ISSUED.root).selfSigned()).isTrue();
        assertThat(details.isExpired(Issued.UNTIL)).isFalse();
        assertThat(details.isExpired(Issued.UNTIL.plusSeconds(1))).isTrue();
    }

    private static Map<String, String> properties(String original, String password) throws UnreadableCertificate {
        KeyMaterial material = CertificateReader.read(CertificateReader.decode(original), password);
        List<Property> properties =
                CertificateProperties.of("Web", original, material, password, CertificatePropertiesTest::sealed);
        Map<String, String> byName = new TreeMap<>();
        properties.forEach(each -> byName.put(each.name(), each.sealed() == null ? each.value() : each.sealed()));
        return byName;
    }

    private static KeyMaterial read(Map<String, String> properties, String name) throws UnreadableCertificate {
        return CertificateReader.read(text(properties, name).getBytes(StandardCharsets.US_ASCII), "");
    }

    private static KeyMaterial pfx(Map<String, String> properties) throws UnreadableCertificate {
        String sealed = text(properties, "Pfx");
        String base64 = sealed.substring("sealed(".length(), sealed.length() - 1);
        return CertificateReader.read(Base64.getDecoder().decode(base64), "");
    }

    private static String text(Map<String, String> properties, String name) {
        return Objects.requireNonNull(properties.get(name));
    }

    private static String sealed(String plain) {
        return "sealed(" + plain + ")";
    }
}
