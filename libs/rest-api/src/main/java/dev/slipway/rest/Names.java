package dev.slipway.rest;

import java.util.List;

/** What people may call the things that they make, in every service. */
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /** What is wrong with the name of a thing, with the thing's kind in front; empty when nothing is. */
    public static List<String> problems(String kind, String name) {
        if (name.isEmpty()) {
            return List.of(kind + " needs a Name: give it one.");
        }
        if (name.length() > LONGEST) {
            return List.of(kind + " Name has " + name.length() + " characters: shorten it to at most " + LONGEST + ".");
        }
        return name.chars().anyMatch(Character::isISOControl)
                ? List.of(kind + " Name contains control characters: take them out.")
                : List.of();
    }
}
