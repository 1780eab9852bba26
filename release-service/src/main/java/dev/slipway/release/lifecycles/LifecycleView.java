package dev.slipway.release.lifecycles;

import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Lifecycle")
record LifecycleView(
        String id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<Phase> phases,
        @Nullable RetentionPeriod releaseRetentionPolicy,
        @Nullable RetentionPeriod tentacleRetentionPolicy,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static LifecycleView of(Lifecycle lifecycle) {
        String id = lifecycle.id().value();
        String self = "/api/" + lifecycle.spaceId() + "/lifecycles/" + id;
        return new LifecycleView(
                id,
                lifecycle.spaceId(),
                lifecycle.name(),
                lifecycle.slug(),
                lifecycle.description(),
                lifecycle.phases(),
                lifecycle.releaseRetentionPolicy(),
                lifecycle.tentacleRetentionPolicy(),
                lifecycle.modified().on(),
                lifecycle.modified().by(),
                Links.of("Self", self).and("Preview", self + "/preview").and("Projects", self + "/projects"));
    }
}
