package dev.slipway.deployment.workerpools;

import dev.slipway.documents.HasDefault;
import java.util.Objects;

/** A pool of workers that somebody registered; pools that lease machines from a cloud do not exist here. */
public record WorkerPool(boolean isDefault, String description, int sortOrder) implements HasDefault {

    static final String STATIC = "StaticWorkerPool";

    public WorkerPool {
        description = Objects.requireNonNullElse(description, "");
    }
}
