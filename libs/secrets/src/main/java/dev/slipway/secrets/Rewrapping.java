package dev.slipway.secrets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which every sealed text is wrapped under the current master key, as far as it opens.
 *
 * @param done how many were wrapped again
 * @param unreadable how many are left as they were, because no key of this process opens their wrapping
 */
public record Rewrapping(String text, int done, int unreadable) {

    /**
     * A sealed text within a longer one, as a regular expression that Java and PostgreSQL read alike: version, key id, 60
     * bytes (nonce, data key, tag) and at least 28 (nonce, tag) in base64. %s stands for the key ids.
     */
    private static final String SEALED = "v[12]\\.(%s)\\.[A-Za-z0-9_-]{80}\\.[A-Za-z0-9_-]{38,}";

    private static final Pattern ANY = Pattern.compile(pattern("[0-9a-f]{8}"));

    /** @param keyIds a regular expression of key ids, for example {@code 0a1b2c3d|4e5f6071} */
    public static String pattern(String keyIds) {
        return SEALED.formatted(keyIds);
    }

    static Rewrapping of(Secrets secrets, String text) {
        var out = new StringBuilder();
        int done = 0;
        int unreadable = 0;
        Matcher sealed = ANY.matcher(text);
        while (sealed.find()) {
            if (secrets.keyId().equals(sealed.group(1))) {
                continue;
            }
            try {
                sealed.appendReplacement(out, secrets.rewrap(sealed.group()));
                done++;
            } catch (UnreadableSecret e) {
                // What was tampered with stays for whoever opens it to be told; what only looks sealed stays, too.
                unreadable++;
            }
        }
        return new Rewrapping(sealed.appendTail(out).toString(), done, unreadable);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Rewrapping[done=" + done + ", unreadable=" + unreadable + "]";
    }
}
