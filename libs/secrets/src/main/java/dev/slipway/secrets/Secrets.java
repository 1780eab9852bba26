package dev.slipway.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Envelope encryption: every text is encrypted with AES-256-GCM under a data key of its own, which is wrapped with the
 * master key. A sealed text is {@code v1.<master key id>.<wrapped data key>.<cipher text>}, the last two in URL-safe
 * base64 with their 12 byte nonce in front; {@code v2} is the same bound to a kind ({@link #of}). Changing the master key
 * means wrapping the small data keys again, not encrypting the texts again; both keys work in the meantime.
 *
 * <p>Safe for use by many threads.
 */
public final class Secrets {

    /** Opens wherever texts of no kind are opened. Its version is the associated data of the cipher text. */
    private static final String FREE = "v1";

    /** Opens for its kind alone, which is associated data of the cipher text and stands nowhere in it. */
    private static final String BOUND = "v2";

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

    /**
     * Seals for one kind of secrets and opens them for that kind alone: the sealed password of a feed, pasted where a
     * variable stands, does not open. Texts that were sealed before there were kinds still do.
     *
     * @param kind a word in ASCII that never changes
     */
    public BoundSecrets of(String kind) {
        return new BoundSecrets(this, kind);
    }

    public String seal(String plain) {
        return seal(plain, FREE, FREE);
    }

    String seal(String plain, String kind) {
        return seal(plain, BOUND, associated(kind));
    }

    private String seal(String plain, String version, String associated) {
        byte[] dataKey = new byte[32];
        random.nextBytes(dataKey);
        byte[] wrapped = encrypt(current.key(), dataKey, current.id());
        byte[] text = encrypt(new SecretKeySpec(dataKey, "AES"), plain.getBytes(StandardCharsets.UTF_8), associated);
        return new Envelope(version, current.id(), wrapped, text).toText();
    }

    /** Fails with {@link UnreadableSecret} when the text is malformed, was tampered with, or needs another master key. */
    public String open(String sealed) {
        Envelope envelope = Envelope.of(sealed);
        if (!envelope.version.equals(FREE)) {
            throw new UnreadableSecret("It was sealed for another place: enter the secret again");
        }
        return open(envelope, FREE);
    }

    String open(String sealed, String kind) {
        Envelope envelope = Envelope.of(sealed);
        return open(envelope, envelope.version.equals(FREE) ? FREE : associated(kind));
    }

    private String open(Envelope envelope, String associated) {
        byte[] plain = decrypt(new SecretKeySpec(dataKey(envelope), "AES"), envelope.text, associated);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static String associated(String kind) {
        return BOUND + " " + kind;
    }

    /** The id of the master key that seals. */
    public String keyId() {
        return current.id();
    }

    /** The ids of all master keys that open. */
    public Set<String> keyIds() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /** True when the text was sealed under a former master key. */
    public boolean needsRewrap(String sealed) {
        return !Envelope.of(sealed).keyId.equals(current.id());
    }

    /** The same secret with its data key wrapped under the current master key. */
    public String rewrap(String sealed) {
        Envelope envelope = Envelope.of(sealed);
        byte[] wrapped = encrypt(current.key(), dataKey(envelope), current.id());
        return new Envelope(envelope.version, current.id(), wrapped, envelope.text).toText();
    }

    /** Wraps again every sealed text in this text, which may be a JSON document. */
    public Rewrapping rewrapAll(String text) {
        return keys.size() == 1 ? new Rewrapping(text, 0, 0) : Rewrapping.of(this, text);
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

    private record Envelope(String version, String keyId, byte[] wrapped, byte[] text) {

        static Envelope of(String sealed) {
            String[] parts = sealed.split("\\.", -1);
            if (parts.length != 4 || !parts[0].equals(FREE) && !parts[0].equals(BOUND)) {
                throw new UnreadableSecret("It is not a sealed text of a known version: enter the secret again");
            }
            return new Envelope(parts[0], parts[1], bytes(parts[2]), bytes(parts[3]));
        }

        String toText() {
            return String.join(".", version, keyId, ENCODE.encodeToString(wrapped), ENCODE.encodeToString(text));
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
