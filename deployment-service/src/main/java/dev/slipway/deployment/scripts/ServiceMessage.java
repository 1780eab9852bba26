package dev.slipway.deployment.scripts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An order that a script prints among its output: {@code ##octopus[name key='base64' …]}.
 *
 * @param attributes by lower case key, decoded
 */
record ServiceMessage(String name, Map<String, String> attributes) {

    static final String START = "##octopus[";
    static final char END = ']';

    /** More is no message of ours; bounds what a malformed one may cost. */
    private static final int MOST_ATTRIBUTES = 64;

    Optional<String> value(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** @param body what stands between the brackets; line breaks in it do not count */
    static Optional<ServiceMessage> parse(String body) {
        return new Scanner(body.replace("\r", "").replace("\n", "")).message();
    }

    /** Reads a body as XML reads attributes. */
    private static final class Scanner {

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        Optional<ServiceMessage> message() {
            blanks();
            String name = word();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            while (true) {
                boolean parted = blanks();
                if (at == text.length()) {
                    return Optional.of(new ServiceMessage(name, attributes));
                }
                if (!parted || attributes.size() == MOST_ATTRIBUTES || !attribute(attributes)) {
                    return Optional.empty();
                }
            }
        }

        private boolean attribute(Map<String, String> into) {
            String key = word();
            blanks();
            if (key.isEmpty() || at == text.length() || text.charAt(at++) != '=') {
                return false;
            }
            blanks();
            if (at == text.length()) {
                return false;
            }
            char quote = text.charAt(at++);
            int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at) : -1;
            if (end < 0) {
                return false;
            }
            Optional<String> value = decode(text.substring(at, end));
            at = end + 1;
            value.ifPresent(v -> into.put(key.toLowerCase(Locale.ROOT), v));
            return value.isPresent();
        }

        private static Optional<String> decode(String base64) {
            try {
                byte[] bytes = Base64.getDecoder().decode(base64.strip());
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (IllegalArgumentException | CharacterCodingException e) {
                return Optional.empty();
            }
        }

        private String word() {
            int from = at;
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private boolean blanks() {
            int from = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at > from;
        }

        private static boolean isWord(char c) {
            return c == '-'
                    || c == '_'
                    || c == '.'
                    || c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z';
        }
    }
}
