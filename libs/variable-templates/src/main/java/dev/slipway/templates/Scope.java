package dev.slipway.templates;

import dev.slipway.templates.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A name that {@code each} gave to an element.
 *
 * @param element what it stands for
 * @param index its place in the collection, from 0
 */
record Scope(
        String name,
        Element element,
        int index,
        boolean last,
        @Nullable Scope outer) {

    private static final String EACH = "octopus.template.each.";

    /**
     * @param path the variable that it is, or null
     * @param text its value when there is no such variable
     * @param json its value when it stands in JSON, or null
     * @param key its name when it is the member of an object, or null
     */
    record Element(
            @Nullable String path,
            String text,
            @Nullable JsonValue json,
            @Nullable String key) {

        static Element variable(String path, String text) {
            return new Element(path, text, null, null);
        }

        static Element text(String text) {
            return new Element(null, text, null, null);
        }

        static Element json(JsonValue value) {
            return new Element(null, value.text(), value, null);
        }

        static Element member(JsonValue.Member member) {
            return new Element(null, member.name(), member.value(), member.name());
        }
    }

    static @Nullable Scope named(@Nullable Scope innermost, String name) {
        for (Scope scope = innermost; scope != null; scope = scope.outer()) {
            if (scope.name().equalsIgnoreCase(name)) {
                return scope;
            }
        }
        return null;
    }

    /** @param key a name in the form that the dictionary looks up */
    static boolean isSpecial(String key) {
        return key.startsWith(EACH);
    }

    @Nullable
    String special(String key) {
        return switch (key.substring(EACH.length())) {
            case "index" -> Integer.toString(index);
            case "first" -> index == 0 ? "True" : "False";
            case "last" -> last ? "True" : "False";
            default -> null;
        };
    }
}
