package dev.slipway.variables.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate for example.com, issued by a root of its own, with its key. */
public final class Issued {

    public static final String PASSWORD = "correct horse";
    static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2090-01-01T00:00:00Z");
    private static final X500Principal ROOT = new X500Principal("CN=Test root, O=Acme");

    final KeyPair keys;
    final X509Certificate certificate;
    final X509Certificate root;

    private Issued(KeyPair keys, X509Certificate certificate, X509Certificate root) {
        this.keys = keys;
        this.certificate = certificate;
        this.root = root;
    }

    /** @param algorithm of the key: RSA, EC or Ed25519 */
    public static Issued with(String algorithm, Instant until) {
        try {
            KeyPair issuer = KeyPairGenerator.getInstance("EC").generateKeyPair();
            KeyPair own = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            return new Issued(
                    own,
                    signed(new X500Principal("CN=example.com, O=Acme, C=DE"), own, issuer, 255, until),
                    signed(ROOT, issuer, issuer, 1, UNTIL));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Issued with(String algorithm) {
        return with(algorithm, UNTIL);
    }

    private static X509Certificate signed(
            X500Principal subject, KeyPair own, KeyPair issuer, long serial, Instant until)
            throws OperatorCreationException, GeneralSecurityException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                ROOT, BigInteger.valueOf(serial), Date.from(FROM), Date.from(until), subject, own.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "example.com"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        }));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }

    public String thumbprint() {
        return CertificateDescription.of(certificate).thumbprint();
    }

    /** The bytes of the private key in base64, as they must appear nowhere. */
    public String keyInBase64() {
        return base64(keys.getPrivate().getEncoded());
    }

    public byte[] pfx(String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("it", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate, root});
            var file = new ByteArrayOutputStream();
            store.store(file, password.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** PEM blocks of what a writer of BouncyCastle knows to write. */
    static byte[] pem(Object... content) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (Object each : List.of(content)) {
                writer.writeObject(each);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
