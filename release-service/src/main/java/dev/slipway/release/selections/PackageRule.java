package dev.slipway.release.selections;

import dev.slipway.release.versions.TagPattern;
import dev.slipway.release.versions.VersionPattern;
import dev.slipway.release.versions.VersionRange;
import dev.slipway.rest.DomainException;
import java.util.Optional;

/**
 * Which versions a channel takes at one place of the process.
 *
 * @param versionRange in NuGet's notation; empty for all
 * @param tag regular expression for the pre-release; empty for all
 * @param versionTagRegex regular expression for the whole version, which then need not be SemVer; empty for all
 */
public record PackageRule(String action, String reference, String versionRange, String tag, String versionTagRegex) {

    /** Why the version may not go into the channel, if it may not. */
    public Optional<String> violation(String channelName, String chosenAction, String chosenReference, String version) {
        if (!action.equalsIgnoreCase(chosenAction) || !reference.equalsIgnoreCase(chosenReference)) {
            return Optional.empty();
        }
        var where = "Version " + version + " of the package of '" + action + "'"
                + (reference.isEmpty() ? "" : " (" + reference + ")") + " may not go into channel '" + channelName
                + "': ";
        try {
            if (!versionTagRegex.isBlank()
                    && !VersionPattern.parse(versionTagRegex).admits(version)) {
                return Optional.of(where + "it does not match " + versionTagRegex + ".");
            }
            if (!versionTagRegex.isBlank() && versionRange.isBlank() && tag.isBlank()) {
                return Optional.empty();
            }
            var parsed = VersionRange.version(version);
            if (!versionRange.isBlank() && !VersionRange.parse(versionRange).contains(parsed)) {
                return Optional.of(where + "it lies outside " + versionRange + ".");
            }
            return tag.isBlank() || TagPattern.parse(tag).admits(parsed)
                    ? Optional.empty()
                    : Optional.of(where + "its pre-release does not match " + tag + ".");
        } catch (DomainException unreadable) {
            return Optional.of(where + unreadable.getMessage());
        }
    }
}
