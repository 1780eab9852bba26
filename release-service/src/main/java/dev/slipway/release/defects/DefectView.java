package dev.slipway.release.defects;

import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A defect on the wire. */
@Schema(name = "Defect")
public record DefectView(
        String id,
        String spaceId,
        String releaseId,
        String description,
        String status,
        Instant created,
        String createdBy,
        Links links) {

    static DefectView of(Defect defect, String spaceId) {
        return new DefectView(
                "Defects-" + defect.number(),
                spaceId,
                defect.releaseId(),
                defect.description(),
                defect.status(),
                defect.created(),
                defect.createdBy(),
                Links.of("Self", DefectResource.path(spaceId, defect.releaseId())));
    }
}
