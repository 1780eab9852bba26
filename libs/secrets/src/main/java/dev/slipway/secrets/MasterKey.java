package dev.slipway.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps data keys. Its id is derived from the key and stored in every sealed text, so that a wrong key is noticed. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final String id;
    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = idOf(bytes);
    }

    /** Reads 32 bytes in base64, as {@code SLIPWAY_MASTER_KEY} holds them; fails with {@link IllegalArgumentException}. */
    public static MasterKey of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException e) {
            // The cause would quote the key's characters.
            throw new IllegalArgumentException(
                    "The master key is not base64. Set SLIPWAY_MASTER_KEY to 32 bytes in base64, "
                            + "for example from: openssl rand -base64 32");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "The master key has " + bytes.length
                            + " bytes. Set SLIPWAY_MASTER_KEY to 32 bytes in base64, for example from: openssl rand -base64 32");
        }
        return new MasterKey(bytes);
    }

    /** A new key in base64. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Eight hexadecimal digits that tell keys apart and say nothing about the key. */
    public String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    private static String idOf(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] digest = mac.doFinal("slipway master key id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
