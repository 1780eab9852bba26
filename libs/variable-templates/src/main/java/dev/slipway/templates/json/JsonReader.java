package dev.slipway.templates.json;

import dev.slipway.templates.json.JsonValue.JsonArray;
import dev.slipway.templates.json.JsonValue.JsonObject;
import dev.slipway.templates.json.JsonValue.JsonScalar;
import dev.slipway.templates.json.JsonValue.Member;
import dev.slipway.templates.json.JsonValue.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recursive descent over RFC 8259, with a bound on depth; whatever is not JSON is no error here, just no JSON. */
public final class JsonReader {

    private static final int DEEPEST = 200;
    private static final int HEX = 16;

    private final String source;
    private int at;
    private int depth;

    private JsonReader(String source) {
        this.source = source;
    }

    /** An object or an array; null for anything else, a single number or string included. */
    public static @Nullable JsonValue read(String text) {
        String trimmed = text.trim();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return null;
        }
        try {
            var reader = new JsonReader(trimmed);
            JsonValue value = reader.value();
            return reader.at == trimmed.length() ? value : null;
        } catch (NotJson e) {
            return null;
        }
    }

    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        NotJson() {
            super("not JSON", null, false, false);
        }
    }

    private JsonValue value() throws NotJson {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonScalar(string());
            case 't' -> word("true", "True");
            case 'f' -> word("false", "False");
            case 'n' -> word("null", "");
            default -> number();
        };
    }

    private JsonObject object() throws NotJson {
        int start = open();
        List<Member> members = new ArrayList<>();
        blanks();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                blanks();
            }
            String name = string();
            blanks();
            expect(':');
            blanks();
            members.add(new Member(name, value()));
            blanks();
        }
        return new JsonObject(List.copyOf(members), close(start));
    }

    private JsonArray array() throws NotJson {
        int start = open();
        List<JsonValue> elements = new ArrayList<>();
        blanks();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                expect(',');
                blanks();
            }
            elements.add(value());
            blanks();
        }
        return new JsonArray(List.copyOf(elements), close(start));
    }

    private int open() throws NotJson {
        if (++depth > DEEPEST) {
            throw new NotJson();
        }
        return at++;
    }

    private Slice close(int start) {
        depth--;
        at++;
        return new Slice(source, start, at);
    }

    private String string() throws NotJson {
        expect('"');
        int end = at;
        while (end < source.length() && source.charAt(end) != '"' && source.charAt(end) != '\\') {
            end++;
        }
        var text = new StringBuilder().append(source, at, end);
        at = end;
        while (peek() != '"') {
            char c = source.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() throws NotJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new NotJson();
        };
    }

    private char unicode() throws NotJson {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), HEX);
            if (digit < 0) {
                throw new NotJson();
            }
            code = code * HEX + digit;
            at++;
        }
        return (char) code;
    }

    private JsonScalar word(String written, String text) throws NotJson {
        if (!source.startsWith(written, at)) {
            throw new NotJson();
        }
        at += written.length();
        return new JsonScalar(text);
    }

    private JsonScalar number() throws NotJson {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < source.length() && source.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < source.length() && (source.charAt(at) | ' ') == 'e') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new JsonScalar(source.substring(start, at));
    }

    private void digits() throws NotJson {
        int start = at;
        while (at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new NotJson();
        }
    }

    private void blanks() {
        while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws NotJson {
        if (at == source.length()) {
            throw new NotJson();
        }
        return source.charAt(at);
    }

    private void expect(char c) throws NotJson {
        if (peek() != c) {
            throw new NotJson();
        }
        at++;
    }
}
