package dev.slipway.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Envelope encryption: every text is encrypted with AES-256-GCM under a data key of its own, which is wrapped with the
 * master key. A sealed text is {@code v1.<master key id>.<wrapped data key>.<cipher text>}, the last two in URL-safe
 * base64 with their 12 byte nonce in front. Changing the master key means wrapping the small data keys again, not
 * encrypting the texts again; both keys work in the meantime.
 *
 * <p>Safe for use by many threads.
 */
public final class Secrets {

    private static final String VERSION = "v1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder ENCODE = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODE = Base64.getUrlDecoder();

    private final SecureRandom random = new SecureRandom();
    private final MasterKey current;
    private final Map<String, MasterKey> keys = new LinkedHashMap<>();

    /** @param former keys that still open what was sealed under them */
    public Secrets(MasterKey current, List<MasterKey> former) {
        this.current = current;
        former.forEach(key -> keys.put(key.id(), key));
        keys.put(current.id(), current);
    }

    /** With one master key in base64; fails with {@link IllegalArgumentException} when it is not 32 bytes. */
    public static Secrets under(String masterKey) {
        return new Secrets(MasterKey.of(masterKey), List.of());
    }

    public String seal(String plain) {
        byte[] dataKey = new byte[32];
        random.nextBytes(dataKey);
        byte[] wrapped = encrypt(current.key(), dataKey, current.id());
        byte[] text = encrypt(new SecretKeySpec(dataKey, "AES"), plain.getBytes(StandardCharsets.UTF_8), VERSION);
        return String.join(".", VERSION, current.id(), ENCODE.encodeToString(wrapped), ENCODE.encodeToString(text));
    }

    /** Fails with {@link UnreadableSecret} when the text is malformed, was tampered with, or needs another master key. */
    public String open(String sealed) {
        Envelope envelope = Envelope.of(sealed);
        byte[] plain = decrypt(new SecretKeySpec(dataKey(envelope), "AES"), envelope.text, VERSION);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** True when the text was sealed under a former master key. */
    public boolean needsRewrap(String sealed) {
        return !Envelope.of(sealed).keyId.equals(current.id());
    }

    /** The same secret with its data key wrapped under the current master key. */
    public String rewrap(String sealed) {
        Envelope envelope = Envelope.of(sealed);
        byte[] wrapped = encrypt(current.key(), dataKey(envelope), current.id());
        return String.join(
                ".", VERSION, current.id(), ENCODE.encodeToString(wrapped), ENCODE.encodeToString(envelope.text));
    }

    private byte[] dataKey(Envelope envelope) {
        MasterKey key = keys.get(envelope.keyId);
        if (key == null) {
            throw new UnreadableSecret("It was sealed under master key " + envelope.keyId + ", and this process has "
                    + String.join(", ", new ArrayList<>(keys.keySet()))
                    + ": give it the master key that the data were written with (SLIPWAY_MASTER_KEY)");
        }
        return decrypt(key.key(), envelope.wrapped, envelope.keyId);
    }

    private byte[] encrypt(SecretKey key, byte[] plain, String associated) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated.getBytes(StandardCharsets.US_ASCII));
            byte[] text = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-256-GCM", e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] text, String associated) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, text, 0, NONCE));
            cipher.updateAAD(associated.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text, NONCE, text.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new UnreadableSecret("Its cipher text was changed or cut off: enter the secret again");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot decrypt AES-256-GCM", e);
        }
    }

    private record Envelope(String keyId, byte[] wrapped, byte[] text) {

        static Envelope of(String sealed) {
            String[] parts = sealed.split("\\.", -1);
            if (parts.length != 4 || !parts[0].equals(VERSION)) {
                throw new UnreadableSecret("It is not a sealed text of a known version: enter the secret again");
            }
            return new Envelope(parts[1], bytes(parts[2]), bytes(parts[3]));
        }

        private static byte[] bytes(String part) {
            try {
                byte[] bytes = DECODE.decode(part);
                if (bytes.length >= NONCE + TAG_BITS / 8) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                // The same answer as for a text that is too short.
            }
            throw new UnreadableSecret("Its cipher text was changed or cut off: enter the secret again");
        }
    }
}
