package dev.slipway.release.versions;

import dev.slipway.rest.DomainException;
import dev.slipway.templates.TemplateException;
import dev.slipway.templates.VariableDictionary;
import java.util.Locale;

/** The text that a project computes its next version from; the result may itself be a {@link VersionMask}. */
public record VersionTemplate(String text) {

    public static final VersionTemplate DEFAULT = new VersionTemplate(
            "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}");

    /** Refuses as INVALID what has no value, showing what the template came to. */
    public String evaluate(VersionFacts facts) {
        var dictionary = new VariableDictionary();
        facts.variables().forEach(dictionary::set);
        try {
            var evaluation = dictionary.evaluate(text);
            if (evaluation.error() == null && evaluation.unresolved().isEmpty()) {
                return evaluation.text();
            }
            throw noVersion("came to '" + evaluation.text() + "'");
        } catch (TemplateException endless) {
            throw noVersion("cannot be evaluated: " + endless.getMessage());
        }
    }

    private DomainException noVersion(String why) {
        return DomainException.invalid("The version template '" + text + "' " + why
                + ", which is not a version. Change the template in the project's settings, or give a version");
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
