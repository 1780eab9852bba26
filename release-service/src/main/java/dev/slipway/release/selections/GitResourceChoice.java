package dev.slipway.release.selections;

import dev.slipway.rest.DomainException;

/**
 * {@code Deploy:refs/heads/main}, or {@code Deploy:scripts:refs/heads/main} for one of several resources of an action.
 *
 * @param resource empty for the main one
 */
public record GitResourceChoice(String action, String resource, String gitRef) {

    private static final int LONGEST = 1000;

    /** Refuses as INVALID, saying what a choice looks like. */
    public static GitResourceChoice parse(String text) {
        var parts = text.split(":", -1);
        boolean complete = parts.length == 2 || parts.length == 3;
        for (var part : parts) {
            complete &= !part.isBlank();
        }
        if (!complete || text.length() > LONGEST) {
            throw DomainException.invalid("'" + (text.length() > 50 ? text.substring(0, 50) + "…" : text)
                    + "' is not a git resource: write step:ref or step:resource:ref");
        }
        return new GitResourceChoice(
                parts[0].strip(), parts.length == 3 ? parts[1].strip() : "", parts[parts.length - 1].strip());
    }
}
