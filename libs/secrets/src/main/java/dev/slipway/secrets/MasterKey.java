package dev.slipway.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps data keys. Its id is derived from the key and stored in every sealed text, so that a wrong key is noticed. */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String WANTED =
            "A master key is 32 bytes in base64, for example from: openssl rand -base64 32";

    private final String id;
    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = idOf(bytes);
    }

    /** The setting that holds the key which seals. */
    public static final String SETTING = "SLIPWAY_MASTER_KEY";

    /** The setting that holds keys which only open, parted by commas. */
    public static final String FORMER_SETTING = "SLIPWAY_FORMER_MASTER_KEYS";

    /** Reads 32 bytes in base64, as {@code SLIPWAY_MASTER_KEY} holds them; fails with {@link IllegalArgumentException}. */
    public static MasterKey of(String base64) {
        return of(base64, SETTING);
    }

    private static MasterKey of(String base64, String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException e) {
            // The cause would quote the key's characters.
            throw new IllegalArgumentException("A key in " + setting + " is not base64. " + WANTED);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key in " + setting + " has " + bytes.length + " bytes. " + WANTED);
        }
        return new MasterKey(bytes);
    }

    /** Keys parted by commas, as {@code SLIPWAY_FORMER_MASTER_KEYS} holds them; blanks do not count. */
    public static List<MasterKey> former(String keys) {
        return Arrays.stream(keys.split(","))
                .filter(key -> !key.isBlank())
                .map(key -> of(key, FORMER_SETTING))
                .toList();
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
