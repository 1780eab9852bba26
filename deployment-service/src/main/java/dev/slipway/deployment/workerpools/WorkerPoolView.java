package dev.slipway.deployment.workerpools;

import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A worker pool on the wire. */
@Schema(name = "WorkerPool", description = "A group of workers that steps choose from")
public record WorkerPoolView(
        @Schema(examples = "WorkerPools-1") String id,
        String spaceId,
        String name,
        String slug,
        String description,
        String workerPoolType,
        boolean isDefault,
        boolean canAddWorkers,
        int sortOrder,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    public static WorkerPoolView of(Document<WorkerPool> document) {
        var pool = document.body();
        var self = "/api/" + document.spaceId() + "/workerpools/" + document.id();
        return new WorkerPoolView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                pool.description(),
                WorkerPool.STATIC,
                pool.isDefault(),
                true,
                pool.sortOrder(),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                Links.of("Self", self)
                        .and(
                                "Workers",
                                self + "/workers{?skip,take,ids,partialName,isDisabled,healthStatuses,commStyles}"));
    }
}
