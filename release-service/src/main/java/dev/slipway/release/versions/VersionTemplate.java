package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that a project computes its next version from; the result may itself be a {@link VersionMask}. */
public record VersionTemplate(String text) {

    public static final VersionTemplate DEFAULT = new VersionTemplate(
            "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{\\s*([^}|]+?)\\s*}");

    /** Refuses as INVALID when a variable is unknown, showing what the template came to. */
    public String evaluate(VersionFacts facts) {
        var evaluated = EXPRESSION
                .matcher(text)
                .replaceAll(expression -> Matcher.quoteReplacement(
                        facts.lookUp(expression.group(1)).orElseGet(expression::group)));
        if (evaluated.contains("#{")) {
            throw DomainException.invalid("The version template '" + text + "' came to '" + evaluated
                    + "', which is not a version. Change the template in the project's settings, or give a version");
        }
        return evaluated;
    }

    /** Whether evaluating needs to know the highest versions; a query is spared when not. */
    public boolean mentionsVersions() {
        return mentions("octopus.version.");
    }

    public boolean mentionsChannelVersions() {
        return mentions("octopus.version.channel");
    }

    private boolean mentions(String name) {
        return text.toLowerCase(Locale.ROOT).contains(name);
    }
}
