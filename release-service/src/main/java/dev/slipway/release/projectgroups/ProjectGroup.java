package dev.slipway.release.projectgroups;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawer for projects. */
record ProjectGroup(
        ProjectGroupId id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<String> environmentIds,
        @Nullable String retentionPolicyId,
        Stamp modified) {

    static ProjectGroup blank(ProjectGroupId id, String spaceId) {
        return new ProjectGroup(id, spaceId, "", "", "", List.of(), null, new Stamp(null, null));
    }

    Subject subject() {
        return Subject.of("Project group", id.value(), name).in(spaceId);
    }

    /** @param slug a free one */
    ProjectGroup changed(ProjectGroupChange change, String slug, Stamp stamp) {
        return new ProjectGroup(
                id,
                spaceId,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                Given.list(change.environmentIds()),
                change.retentionPolicyId(),
                stamp);
    }
}
