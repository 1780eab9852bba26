package dev.slipway.variables.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemGenerationException;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateReaderTest {

    private static final Issued EC = Issued.with("EC");
    private static final Issued RSA = Issued.with("RSA");
    private static final Issued ED = Issued.with("Ed25519");

    /** A file, its password, whether it has a key, how many certificates its chain has. */
    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                file("PFX", EC, EC.pfx(Issued.PASSWORD), Issued.PASSWORD, CertificateFormat.PKCS12, true, 1),
                file("PFX with an RSA key", RSA, RSA.pfx("x"), "x", CertificateFormat.PKCS12, true, 1),
                file("PFX with an empty password", EC, EC.pfx(""), "", CertificateFormat.PKCS12, true, 1),
                file("DER", EC, EC.certificate.getEncoded(), "", CertificateFormat.DER, false, 0),
                pem("certificate alone", EC, false, 0, EC.certificate),
                pem("certificate and chain", EC, false, 1, EC.certificate, EC.root),
                pem("SEC1 key", EC, true, 0, EC.certificate, sec1(EC)),
                pem("PKCS#1 key", RSA, true, 0, RSA.certificate, RSA.keys.getPrivate()),
                pem("PKCS#8 key", RSA, true, 0, plain(RSA), RSA.certificate),
                pem("PKCS#8 key of EdDSA", ED, true, 0, ED.certificate, plain(ED)),
                pem("chain before its certificate", EC, true, 1, EC.root, plain(EC), EC.certificate),
                encrypted("encrypted PKCS#8 key", EC, EC.certificate, pkcs8(EC, 2048)),
                encrypted("key encrypted as OpenSSL did once", RSA, RSA.certificate, openSsl(RSA)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void shouldRead(
            String what, Issued issued, byte[] file, String password, CertificateFormat format, boolean key, int chain)
            throws Exception {
        KeyMaterial read = CertificateReader.read(file, password);

        assertThat(read.format()).isEqualTo(format);
        assertThat(read.certificate()).isEqualTo(issued.certificate);
        assertThat(read.chain()).hasSize(chain);
        assertThat(read.key() != null).isEqualTo(key);
        if (read.key() != null) {
            assertThat(PemReader.belongs(read.key(), issued.certificate)).isTrue();
        }
        assertThat(read.toString()).doesNotContain("PrivateKey");
    }

    /** What is no certificate, and which words tell why. */
    static Stream<Arguments> others() throws Exception {
        byte[] pfx = EC.pfx(Issued.PASSWORD);
        return Stream.of(
                Arguments.of("wrong password of a PFX", pfx, "wrong", "Password does not open"),
                Arguments.of("no password for a PFX", pfx, "", "Password does not open"),
                Arguments.of("PFX that was cut", Arrays.copyOf(pfx, pfx.length / 2), Issued.PASSWORD, "neither a PFX"),
                Arguments.of("text", bytes("hello"), "", "neither a PFX"),
                Arguments.of("nothing", new byte[0], "", "neither a PFX"),
                Arguments.of(
                        "wrong password of a key", Issued.pem(EC.certificate, pkcs8(EC, 2048)), "wrong", "Password"),
                Arguments.of("no password for a key", Issued.pem(EC.certificate, pkcs8(EC, 2048)), "", "Password"),
                Arguments.of("wrong password, as once", Issued.pem(RSA.certificate, openSsl(RSA)), "wrong", "Password"),
                Arguments.of("too many rounds", Issued.pem(EC.certificate, pkcs8(EC, 1_000_001)), "x", "rounds"),
                Arguments.of("key alone", Issued.pem(plain(EC)), "", "holds no certificate"),
                Arguments.of(
                        "key of another", Issued.pem(EC.certificate, RSA.keys.getPrivate()), "", "belongs to none"),
                Arguments.of("two keys", Issued.pem(EC.certificate, plain(EC), plain(EC)), "", "several"),
                Arguments.of(
                        "block that is not closed", bytes("-----BEGIN CERTIFICATE-----\nMIIB"), "", "cannot be read"),
                Arguments.of(
                        "block of nonsense",
                        bytes("-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n"),
                        "",
                        "cannot be read"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void shouldSayWhyItCannotRead(String what, byte[] file, String password, String why) {
        assertThatThrownBy(() -> CertificateReader.read(file, password))
                .isInstanceOf(UnreadableCertificate.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"'aGVs bG8=', hello", "'aGVs\nbG8=\n', hello", "'', ''"})
    void shouldDecodeBase64(String text, String plain) throws Exception {
        assertThat(CertificateReader.decode(text)).isEqualTo(bytes(plain));
    }

    @Test
    void shouldRefuseWhatIsNoBase64OrTooLong() {
        assertThatThrownBy(() -> CertificateReader.decode("no base64!"))
                .isInstanceOf(UnreadableCertificate.class)
                .hasMessageContaining("base64");
        String tooLong = Issued.base64(new byte[CertificateReader.MOST_BYTES + 1]);
        assertThatThrownBy(() -> CertificateReader.decode(tooLong))
                .isInstanceOf(UnreadableCertificate.class)
                .hasMessageContaining("512 KiB");
    }

    @Test
    void shouldEndWithASentenceWhateverBytesCome() throws Exception {
        var random = new Random(20261130);
        byte[] slow = EC.pfx("");
        byte[][] fast = {EC.certificate.getEncoded(), Issued.pem(EC.certificate, plain(EC))};
        for (int i = 0; i < 2_000; i++) {
            byte[] mutated = (i % 50 == 0 ? slow : fast[i % fast.length]).clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                CertificateDescription.of(CertificateReader.read(mutated, "").certificate());
            } catch (UnreadableCertificate e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
    }

    private static Arguments file(
            String what,
            Issued issued,
            byte[] file,
            String password,
            CertificateFormat format,
            boolean key,
            int chain) {
        return Arguments.of(what, issued, file, password, format, key, chain);
    }

    private static Arguments pem(String what, Issued issued, boolean key, int chain, Object... content) {
        return file(what, issued, Issued.pem(content), "", CertificateFormat.PEM, key, chain);
    }

    private static Arguments encrypted(String what, Issued issued, Object... content) {
        return file(what, issued, Issued.pem(content), Issued.PASSWORD, CertificateFormat.PEM, true, 0);
    }

    private static Object plain(Issued issued) throws PemGenerationException {
        return new JcaPKCS8Generator(issued.keys.getPrivate(), null);
    }

    /** With its curve, as OpenSSL writes it. */
    private static Object sec1(Issued issued) throws IOException {
        var info = PrivateKeyInfo.getInstance(issued.keys.getPrivate().getEncoded());
        var bare = ECPrivateKey.getInstance(info.parsePrivateKey());
        var whole = new ECPrivateKey(
                256, bare.getKey(), info.getPrivateKeyAlgorithm().getParameters());
        return new PemObject("EC PRIVATE KEY", whole.getEncoded());
    }

    private static Object pkcs8(Issued issued, int rounds) throws OperatorCreationException, PemGenerationException {
        var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPRF(PKCS8Generator.PRF_HMACSHA256)
                .setIterationCount(rounds)
                .setPassword(Issued.PASSWORD.toCharArray())
                .build();
        return new JcaPKCS8Generator(issued.keys.getPrivate(), encryptor);
    }

    private static Object openSsl(Issued issued) throws Exception {
        return new JcaMiscPEMGenerator(
                issued.keys.getPrivate(),
                new JcePEMEncryptorBuilder("AES-128-CBC")
                        .setProvider(new BouncyCastleProvider())
                        .build(Issued.PASSWORD.toCharArray()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
