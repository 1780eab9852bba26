package dev.slipway.release.projectgroups;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProjectGroup")
record ProjectGroupView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<String> environmentIds,
        @Nullable String retentionPolicyId,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static ProjectGroupView of(ProjectGroup group) {
        String id = group.id().value();
        String self = "/api/" + group.spaceId() + "/projectgroups/" + id;
        return new ProjectGroupView(
                id,
                group.spaceId(),
                group.name(),
                group.slug(),
                group.description(),
                group.environmentIds(),
                group.retentionPolicyId(),
                group.modified().on(),
                group.modified().by(),
                Links.of("Self", self).and("Projects", self + "/projects"));
    }
}
