package dev.slipway.release.lifecycles;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phases that releases pass, in order. */
record Lifecycle(
        LifecycleId id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<Phase> phases,
        @Nullable RetentionPeriod releaseRetentionPolicy,
        @Nullable RetentionPeriod tentacleRetentionPolicy,
        Stamp modified) {

    static Lifecycle blank(LifecycleId id, String spaceId) {
        return new Lifecycle(id, spaceId, "", "", "", List.of(), null, null, new Stamp(null, null));
    }

    Subject subject() {
        return Subject.of("Lifecycle", id.value(), name).in(spaceId);
    }

    /** @param slug a free one */
    Lifecycle changed(LifecycleChange change, List<Phase> phases, String slug, Stamp stamp) {
        return new Lifecycle(
                id,
                spaceId,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                phases,
                change.releaseRetentionPolicy(),
                change.tentacleRetentionPolicy(),
                stamp);
    }

    /** What the lifecycle amounts to: without phases, each environment is one, in sort order. */
    Lifecycle expanded(Map<String, String> environments) {
        if (!phases.isEmpty()) {
            return this;
        }
        List<Phase> conventional = environments.entrySet().stream()
                .map(environment -> Phase.of(environment.getKey(), environment.getValue()))
                .toList();
        return new Lifecycle(
                id,
                spaceId,
                name,
                slug,
                description,
                conventional,
                releaseRetentionPolicy,
                tentacleRetentionPolicy,
                modified);
    }
}
