package dev.slipway.templates.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of JSON; {@link #text()} is what a template prints for it. */
public sealed interface JsonValue {

    /** A string's characters, a number as written, {@code True} or {@code False}, nothing for null, else the JSON itself. */
    String text();

    /** An object's member of that name, or an array's element of that number; null when there is none. */
    default @Nullable JsonValue child(String name) {
        return null;
    }

    /** What comes first in it, or null. */
    default @Nullable JsonValue first() {
        return null;
    }

    record Member(String name, JsonValue value) {}

    /** Where it stands in the text that it was read from: copied only when printed. */
    record Slice(String source, int start, int end) {
        String text() {
            return source.substring(start, end);
        }
    }

    record JsonObject(List<Member> members, Slice slice) implements JsonValue {

        @Override
        public String text() {
            return slice.text();
        }

        /** The last member of that name; its case matters only when two names differ by nothing else. */
        @Override
        public @Nullable JsonValue child(String name) {
            JsonValue found = null;
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return member.value();
                }
                if (member.name().equalsIgnoreCase(name)) {
                    found = member.value();
                }
            }
            return found;
        }

        @Override
        public @Nullable JsonValue first() {
            return members.isEmpty() ? null : members.get(0).value();
        }
    }

    record JsonArray(List<JsonValue> elements, Slice slice) implements JsonValue {

        private static final int LONGEST_INDEX = 9;

        @Override
        public String text() {
            return slice.text();
        }

        @Override
        public @Nullable JsonValue child(String name) {
            boolean number = !name.isEmpty()
                    && name.length() <= LONGEST_INDEX
                    && name.chars().allMatch(c -> c >= '0' && c <= '9');
            int index = number ? Integer.parseInt(name) : elements.size();
            return index < elements.size() ? elements.get(index) : null;
        }

        @Override
        public @Nullable JsonValue first() {
            return elements.isEmpty() ? null : elements.get(0);
        }
    }

    record JsonScalar(String text) implements JsonValue {}
}
