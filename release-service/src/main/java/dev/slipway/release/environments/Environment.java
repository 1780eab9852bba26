package dev.slipway.release.environments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.List;

/** A place that releases are deployed to. */
record Environment(
        EnvironmentId id,
        String spaceId,
        String name,
        String slug,
        String description,
        int sortOrder,
        boolean useGuidedFailure,
        boolean allowDynamicInfrastructure,
        List<String> environmentTags,
        List<JsonNode> extensionSettings,
        Stamp modified) {

    static Environment blank(EnvironmentId id, String spaceId, int sortOrder) {
        return new Environment(
                id, spaceId, "", "", "", sortOrder, false, false, List.of(), List.of(), new Stamp(null, null));
    }

    Subject subject() {
        return Subject.of("Environment", id.value(), name).in(spaceId);
    }

    /** @param slug a free one */
    Environment changed(EnvironmentChange change, String slug, Stamp stamp) {
        return new Environment(
                id,
                spaceId,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                change.sortOrder() == null ? sortOrder : change.sortOrder(),
                Given.flag(change.useGuidedFailure()),
                Given.flag(change.allowDynamicInfrastructure()),
                Given.list(change.environmentTags()),
                Given.list(change.extensionSettings()),
                stamp);
    }
}
