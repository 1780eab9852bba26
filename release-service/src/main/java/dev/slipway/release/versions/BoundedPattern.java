package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import dev.slipway.templates.patterns.BoundedText;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that a person wrote, in any case; it may match any part of a text. One that goes astray is stopped.
 *
 * @param what as a message names it
 */
record BoundedPattern(String what, Pattern pattern) {

    private static final int LONGEST = 500;
    /** More looks at a text than any honest expression needs. */
    private static final int MOST_LOOKS = 200_000;

    /** Refuses as INVALID what is no regular expression. */
    static BoundedPattern parse(String what, String text) {
        if (text.length() > LONGEST) {
            throw DomainException.invalid(
                    "The " + what + " has " + text.length() + " characters: shorten it to at most " + LONGEST);
        }
        try {
            return new BoundedPattern(what, Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw DomainException.invalid(
                    "The " + what + " '" + text + "' is not a regular expression: " + e.getDescription());
        }
    }

    /**
     * Refuses as INVALID when the expression takes too long.
     *
     * @param version of which the text is the whole or a part, for the message
     */
    boolean find(String text, String version) {
        try {
            return pattern.matcher(new BoundedText(text, MOST_LOOKS)).find();
        } catch (BoundedText.Exhausted | StackOverflowError endless) {
            throw DomainException.invalid(
                    "The " + what + " '" + pattern + "' takes too long on '" + version + "': simplify the expression");
        }
    }
}
