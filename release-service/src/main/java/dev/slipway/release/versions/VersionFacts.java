package dev.slipway.release.versions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version template may speak of.
 *
 * @param last highest version of the project, or null before the first release
 * @param lastOfChannel highest version of the channel
 */
public record VersionFacts(
        @Nullable ReleaseVersion last,
        @Nullable ReleaseVersion lastOfChannel,
        String channelName,
        String projectName,
        Instant now) {

    private static final String[] PARTS = {"Major", "Minor", "Patch", "Revision"};

    /** The template's variables by name; {@code Build} is another word for the third number. */
    public Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        addVersion(variables, "Octopus.Version.", last);
        addVersion(variables, "Octopus.Version.Channel.", lastOfChannel);
        addVersion(variables, "Octopus.Version.Channel[" + channelName + "].", lastOfChannel);
        variables.put("Octopus.Release.Channel.Name", channelName);
        variables.put("Octopus.Project.Name", projectName);
        addTime(variables);
        return variables;
    }

    private static void addVersion(Map<String, String> variables, String prefix, @Nullable ReleaseVersion version) {
        for (int i = 0; i < PARTS.length; i++) {
            var number = version == null ? 0 : version.part(i);
            put(variables, prefix, PARTS[i], String.valueOf(number), String.valueOf((long) number + 1));
        }
        var third = version == null ? 0 : version.part(2);
        put(variables, prefix, "Build", String.valueOf(third), String.valueOf((long) third + 1));
        var suffix = version == null ? "" : version.prerelease();
        put(variables, prefix, "Suffix", suffix, nextSuffix(suffix));
    }

    private static void put(Map<String, String> variables, String prefix, String part, String last, String next) {
        variables.put(prefix + "Last" + part, last);
        variables.put(prefix + "Next" + part, next);
    }

    private static String nextSuffix(String suffix) {
        var digits = suffix.length();
        while (digits > 0 && Character.isDigit(suffix.charAt(digits - 1))) {
            digits--;
        }
        if (suffix.isEmpty() || suffix.length() - digits > 15) {
            return suffix;
        }
        return digits == suffix.length()
                ? suffix + ".1"
                : suffix.substring(0, digits) + (Long.parseLong(suffix.substring(digits)) + 1);
    }

    private void addTime(Map<String, String> variables) {
        var time = now.atOffset(ZoneOffset.UTC);
        variables.put("Octopus.Date.Day", String.valueOf(time.getDayOfMonth()));
        variables.put("Octopus.Date.Month", String.valueOf(time.getMonthValue()));
        variables.put("Octopus.Date.Year", String.valueOf(time.getYear()));
        variables.put("Octopus.Date.DayOfYear", String.valueOf(time.getDayOfYear()));
        variables.put("Octopus.Time.Hour", String.valueOf(time.getHour()));
        variables.put("Octopus.Time.Minute", String.valueOf(time.getMinute()));
        variables.put("Octopus.Time.Second", String.format(Locale.ROOT, "%d", time.getSecond()));
    }
}
