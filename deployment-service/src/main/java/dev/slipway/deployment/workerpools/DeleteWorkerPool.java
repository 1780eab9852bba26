package dev.slipway.deployment.workerpools;

import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Deletes a worker pool that nothing names. Steps and variables, which do, are others' to know: they are asked while the
 * pool is locked, so that nobody begins to name it meanwhile.
 */
@ApplicationScoped
class DeleteWorkerPool {

    private final Documents documents;
    private final PoolStepsClient steps;
    private final PoolVariablesClient variables;

    DeleteWorkerPool(
            Documents documents, @RestClient PoolStepsClient steps, @RestClient PoolVariablesClient variables) {
        this.documents = documents;
        this.steps = steps;
        this.variables = variables;
    }

    Uni<Void> delete(String spaceId, String id, Caller caller) {
        return documents.delete(WorkerPools.KIND, spaceId, id, caller, (tx, pool) -> steps.steps(spaceId, pool.id())
                .invoke(found -> refuse(pool, "steps name it", found))
                .chain(() -> variables.variables(spaceId, pool.id()))
                .invoke(found -> refuse(pool, "variables hold it", found))
                .replaceWithVoid());
    }

    private static void refuse(Document<WorkerPool> pool, String why, List<String> users) {
        if (!users.isEmpty()) {
            throw DomainException.conflict("Worker pool '" + pool.name() + "' cannot be deleted while " + why + " ("
                    + String.join(", ", users) + "): give these another one first.");
        }
    }
}
