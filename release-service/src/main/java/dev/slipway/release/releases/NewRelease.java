package dev.slipway.release.releases;

import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a release.
 *
 * @param project id, slug or name
 * @param channel id, slug or name; null = the project's default channel
 * @param version a version or a mask; null = as the project's template says
 * @param orExisting an existing release of that version will do
 * @param by whose wish it is
 */
record NewRelease(
        @Nullable String project,
        @Nullable String channel,
        @Nullable String version,
        String releaseNotes,
        boolean ignoreChannelRules,
        boolean orExisting,
        ReleaseContents contents,
        Caller by) {

    /** The project; refuses as INVALID everything that is wrong with the wish by itself. */
    String checkedProject() {
        var problems = new Problems();
        problems.require(project != null, "A release needs a project: give its id or name");
        customFieldProblems(problems, contents.customFields());
        problems.throwIfAny();
        if (project == null) {
            throw DomainException.invalid("A release needs a project: give its id or name");
        }
        return project;
    }

    private static void customFieldProblems(Problems problems, Map<String, String> fields) {
        problems.require(
                fields.size() <= ReleaseContents.MOST_CUSTOM_FIELDS,
                "A release has at most " + ReleaseContents.MOST_CUSTOM_FIELDS + " custom fields; these are "
                        + fields.size());
        var tooLong = fields.entrySet().stream()
                .filter(field ->
                        Math.max(field.getKey().length(), field.getValue().length())
                                > ReleaseContents.LONGEST_CUSTOM_FIELD)
                .map(Map.Entry::getKey)
                .toList();
        problems.require(
                tooLong.isEmpty(),
                "Custom fields and their values have at most " + ReleaseContents.LONGEST_CUSTOM_FIELD
                        + " characters; too long: " + tooLong);
    }
}
