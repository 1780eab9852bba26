package dev.slipway.variables.accounts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a private SSH key, as a line of {@code authorized_keys}. OpenSSH's own format holds it in clear,
 * also when the key has a passphrase (openssh PROTOCOL.key); of the older formats only RSA keys without one are read.
 */
final class PublicKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 64 * 1024;

    private PublicKey() {}

    /** @param file a PEM file, or one in base64 as the command line sends it; empty when it cannot be read */
    static Optional<String> of(String file) {
        try {
            Matcher pem = PEM.matcher(file.contains("-----BEGIN") ? file : decoded(file));
            if (!pem.find()) {
                return Optional.empty();
            }
            byte[] body = Base64.getMimeDecoder().decode(pem.group(2));
            return switch (pem.group(1)) {
                case "OPENSSH PRIVATE KEY" -> Optional.of(openSsh(body));
                case "PRIVATE KEY" -> Optional.of(rsa(body));
                case "RSA PRIVATE KEY" -> Optional.of(rsa(pkcs8(body)));
                default -> Optional.empty();
            };
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    }

    private static String openSsh(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (!java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("no OpenSSH key");
            }
            blob(in); // cipher
            blob(in); // key derivation
            blob(in); // its options
            in.readInt(); // number of keys
            return line(blob(in));
        }
    }

    private static byte[] blob(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length that cannot be");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    /** A key's type is the first text in it. */
    private static String line(byte[] key) throws IOException {
        String type = new String(blob(new DataInputStream(new ByteArrayInputStream(key))), StandardCharsets.US_ASCII);
        return type + " " + Base64.getEncoder().encodeToString(key);
    }

    private static String rsa(byte[] pkcs8) throws GeneralSecurityException, IOException {
        if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
                instanceof RSAPrivateCrtKey key) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            put(out, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
            put(out, key.getPublicExponent());
            put(out, key.getModulus());
            return line(bytes.toByteArray());
        }
        throw new IOException("no RSA key with its public exponent");
    }

    private static void put(DataOutputStream out, BigInteger number) throws IOException {
        put(out, number.toByteArray());
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** PKCS#1 in the envelope of PKCS#8: version 0, the algorithm RSA, the key. */
    private static byte[] pkcs8(byte[] pkcs1) throws IOException {
        byte[] algorithm = {
            0x30,
            0x0d,
            0x06,
            0x09,
            0x2a,
            (byte) 0x86,
            0x48,
            (byte) 0x86,
            (byte) 0xf7,
            0x0d,
            0x01,
            0x01,
            0x01,
            0x05,
            0x00
        };
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(new byte[] {0x02, 0x01, 0x00});
        content.write(algorithm);
        content.write(tagged(0x04, pkcs1));
        return tagged(0x30, content.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - from));
            out.write(length, from, length.length - from);
        }
        out.write(content);
        return out.toByteArray();
    }
}
