package dev.slipway.variables.certificates;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.EncryptionException;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/** Reads PEM: certificates and at most one private key, in any order; keys in every form that OpenSSL writes. */
final class PemReader {

    private static final String UNREADABLE =
            "The PEM in CertificateData cannot be read: send whole blocks, from -----BEGIN to -----END.";

    /** What asks for more could keep a processor busy for hours. */
    private static final int MOST_ROUNDS = 1_000_000;

    /** For ciphers that Java's own providers name otherwise; not registered, so that nothing else uses it. */
    private static final Provider CIPHERS = new BouncyCastleProvider();

    private static final Map<ASN1ObjectIdentifier, String> KINDS = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, "RSA",
            X9ObjectIdentifiers.id_ecPublicKey, "EC",
            X9ObjectIdentifiers.id_dsa, "DSA",
            EdECObjectIdentifiers.id_Ed25519, "EdDSA",
            EdECObjectIdentifiers.id_Ed448, "EdDSA");

    private static final byte[] PROBE = "does the key belong to the certificate?".getBytes(StandardCharsets.US_ASCII);

    private final String password;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private @Nullable PrivateKey key;

    private PemReader(String password) {
        this.password = password;
    }

    static KeyMaterial read(byte[] file, String password) throws UnreadableCertificate {
        var reader = new PemReader(password);
        try (PEMParser blocks = new PEMParser(new StringReader(new String(file, StandardCharsets.US_ASCII)))) {
            for (Object block = blocks.readObject(); block != null; block = blocks.readObject()) {
                reader.take(block);
            }
        } catch (EncryptionException e) {
            throw new UnreadableCertificate(CertificateReader.WRONG_PASSWORD);
        } catch (IOException | CertificateException | RuntimeException e) {
            throw new UnreadableCertificate(UNREADABLE);
        }
        return reader.material();
    }

    private void take(Object block) throws UnreadableCertificate, IOException, CertificateException {
        if (block instanceof X509CertificateHolder holder) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        } else if (block instanceof X509TrustedCertificateBlock trusted) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(trusted.getCertificateHolder()));
        } else if (block instanceof PrivateKeyInfo plain) {
            take(plain);
        } else if (block instanceof PEMKeyPair pair) {
            take(pair.getPrivateKeyInfo());
        } else if (block instanceof PEMEncryptedKeyPair pair) {
            take(pair.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(CIPHERS)
                            .build(password.toCharArray()))
                    .getPrivateKeyInfo());
        } else if (block instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            take(decrypted(encrypted));
        }
    }

    private void take(PrivateKeyInfo info) throws UnreadableCertificate, IOException {
        if (key != null) {
            throw new UnreadableCertificate("CertificateData holds several private keys: leave the one in.");
        }
        try {
            String kind = KINDS.getOrDefault(info.getPrivateKeyAlgorithm().getAlgorithm(), "unknown");
            key = KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new UnreadableCertificate("The private key in CertificateData is of a kind that is not read here: use"
                    + " RSA, DSA, EC or EdDSA.");
        }
    }

    private PrivateKeyInfo decrypted(PKCS8EncryptedPrivateKeyInfo encrypted) throws UnreadableCertificate {
        if (rounds(encrypted) > MOST_ROUNDS) {
            throw new UnreadableCertificate("The private key in CertificateData is encrypted in a way that is not read"
                    + " here: use PBES2 with PBKDF2 and at most " + MOST_ROUNDS + " rounds.");
        }
        try {
            return encrypted.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(CIPHERS)
                    .build(password.toCharArray()));
        } catch (PKCSException | OperatorCreationException e) {
            throw new UnreadableCertificate(CertificateReader.WRONG_PASSWORD);
        }
    }

    /** How many times a key is hashed before it opens anything; more than are allowed when that is unknown. */
    private static long rounds(PKCS8EncryptedPrivateKeyInfo encrypted) {
        var algorithm = encrypted.getEncryptionAlgorithm();
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            return Long.MAX_VALUE;
        }
        KeyDerivationFunc derivation =
                PBES2Parameters.getInstance(algorithm.getParameters()).getKeyDerivationFunc();
        return derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)
                ? PBKDF2Params.getInstance(derivation.getParameters())
                        .getIterationCount()
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact()
                : Long.MAX_VALUE;
    }

    private KeyMaterial material() throws UnreadableCertificate {
        if (certificates.isEmpty()) {
            throw new UnreadableCertificate(
                    "The PEM in CertificateData holds no certificate: add its CERTIFICATE block.");
        }
        PrivateKey own = key;
        X509Certificate first = own == null ? certificates.get(0) : ofKey(own);
        List<X509Certificate> chain = new ArrayList<>(certificates);
        chain.remove(first);
        return new KeyMaterial(CertificateFormat.PEM, first, chain, own);
    }

    private X509Certificate ofKey(PrivateKey own) throws UnreadableCertificate {
        for (X509Certificate certificate : certificates) {
            if (belongs(own, certificate)) {
                return certificate;
            }
        }
        throw new UnreadableCertificate(
                "The private key in CertificateData belongs to none of the certificates there: send the two that belong"
                        + " together.");
    }

    static boolean belongs(PrivateKey own, X509Certificate certificate) {
        String algorithm = signatures(own.getAlgorithm());
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(own);
            signer.update(PROBE);
            byte[] signed = signer.sign();
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(PROBE);
            return verifier.verify(signed);
        } catch (GeneralSecurityException e) {
            // A key of another kind, or of a certificate of another kind.
            return false;
        }
    }

    private static String signatures(String keyAlgorithm) {
        return switch (keyAlgorithm) {
            case "EC" -> "SHA256withECDSA";
            case "RSA", "DSA" -> "SHA256with" + keyAlgorithm;
            // EdDSA, and what else comes
            default -> keyAlgorithm;
        };
    }
}
