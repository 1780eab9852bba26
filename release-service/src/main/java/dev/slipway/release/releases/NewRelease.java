package dev.slipway.release.releases;

import dev.slipway.release.selections.PackagePlace;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a release.
 *
 * @param project id, slug or name
 * @param channel id, slug or name; null = the project's default channel
 * @param version a version or a mask; null = as the project's template says
 * @param orExisting an existing release of that version will do
 * @param selections what else is said about packages and git resources
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
        Selections selections,
        Caller by) {

    NewRelease selecting(List<PackagePlace> places) {
        return new NewRelease(
                project,
                channel,
                version,
                releaseNotes,
                ignoreChannelRules,
                orExisting,
                selections.into(contents, places),
                Selections.NONE,
                by);
    }

    /** The project; refuses as INVALID everything that is wrong with the wish by itself. */
    String checkedProject() {
        var problems = new Problems();
        problems.require(project != null, "A release needs a project: give its id or name");
        contents.problems().forEach(problems::add);
        problems.throwIfAny();
        if (project == null) {
            throw DomainException.invalid("A release needs a project: give its id or name");
        }
        return project;
    }
}
