package dev.slipway.portal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys and tokens, and the hashes by which they are known. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_LETTERS = 32;
    private static final int TOKEN_BYTES = 32;
    private static final int HINT_LENGTH = 7;

    private Secrets() {}

    /** {@code API-} and upper case letters and digits: clients refuse anything else before they ask. 160 bits. */
    static String apiKey() {
        StringBuilder key = new StringBuilder("API-");
        for (int i = 0; i < KEY_LETTERS; i++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    static String hint(String key) {
        return key.substring(0, Math.min(HINT_LENGTH, key.length()));
    }

    /** What a page must send back with every write; follows from the session's token and tells nothing about it. */
    static String csrf(String sessionToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("csrf:" + sessionToken));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
