package dev.slipway.deployment.workerpools;

import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A worker pool as a client sends it. */
@Schema(name = "WorkerPoolChange", description = "A worker pool")
record WorkerPoolChange(
        @Schema(description = "Unique in the space", examples = "Linux workers") @Nullable
        String name,

        @Nullable String slug,
        @Nullable String description,

        @Schema(description = "StaticWorkerPool; there are no dynamic pools here") @Nullable
        String workerPoolType,

        @Schema(description = "true takes the place of the present default pool") @Nullable
        Boolean isDefault,

        @Nullable Integer sortOrder) {

    Draft<WorkerPool> draft(Optional<Document<WorkerPool>> before) {
        var problems = new ArrayList<String>();
        var type = Given.text(workerPoolType);
        if (!type.isEmpty() && !type.equalsIgnoreCase(WorkerPool.STATIC)) {
            problems.add("WorkerPoolType '" + type + "' does not exist here: dynamic pools lease machines from a cloud,"
                    + " which this server does not. Create a StaticWorkerPool and add workers to it.");
        }
        var wasDefault = before.isPresent() && before.get().body().isDefault();
        if (wasDefault && Boolean.FALSE.equals(isDefault)) {
            problems.add("A space needs a default worker pool: make another pool the default instead.");
        }
        var order = sortOrder == null
                ? before.map(document -> document.body().sortOrder()).orElse(0)
                : sortOrder;
        var pool = new WorkerPool(
                wasDefault || Given.flag(isDefault), Given.text(description, "Description", problems), order);
        return Draft.of(Given.text(name), slug, pool, problems);
    }
}
