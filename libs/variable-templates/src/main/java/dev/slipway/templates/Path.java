package dev.slipway.templates;

import java.util.List;

/**
 * A symbol with every index computed.
 *
 * @param start the variable that stands for what was left off in front, or nothing
 */
record Path(String start, List<Part> parts) {

    record Part(String text, boolean index) {}

    /** The name that the first so many parts make. */
    String name(int count) {
        var name = new StringBuilder(start);
        for (Part part : parts.subList(0, count)) {
            append(name, part.index(), part.text());
        }
        return name.toString();
    }

    String name() {
        return name(parts.size());
    }

    static void append(StringBuilder name, boolean index, String text) {
        if (index) {
            name.append('[').append(text).append(']');
        } else {
            name.append(name.length() == 0 ? "" : ".").append(text);
        }
    }
}
