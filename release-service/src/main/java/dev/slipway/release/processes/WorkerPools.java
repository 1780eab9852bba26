package dev.slipway.release.processes;

import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.release.documents.Documents;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Worker pools that steps name though deployment-service owns them. Who names one holds its id here, with others, and then
 * asks the owner. The owner locks the pool that it wants to delete and then asks which steps name it, which waits here for
 * those who hold the id. So one of the two sees the other; and they do not wait for each other, for the owner says of a
 * locked pool that it is busy.
 */
@ApplicationScoped
class WorkerPools {

    private static final String HOLD =
            "select cast(count(pg_advisory_xact_lock%s(hashtextextended('worker-pool/' || held, 2))) as integer)"
                    + " from unnest(string_to_array(?1, ',')) as held";

    private final PoolClient owner;
    private final StepUses uses;
    private final Documents documents;

    WorkerPools(@RestClient PoolClient owner, StepUses uses, Documents documents) {
        this.owner = owner;
        this.uses = uses;
        this.documents = documents;
    }

    /** Those of the pools that the space has; they stay until the transaction ends. */
    Uni<Set<String>> keep(String spaceId, List<String> pools) {
        List<String> ids = pools.stream()
                .filter(id -> Ids.matches(id, "WorkerPools"))
                .sorted()
                .toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return documents
                .number(HOLD.formatted("_shared"), String.join(",", ids))
                .chain(() -> owner.infrastructure(new InfrastructureRequest(spaceId, ids)))
                .map(answer -> {
                    if (!answer.busy().isEmpty()) {
                        throw DomainException.conflict("Worker pool " + String.join(", ", answer.busy())
                                + " is being changed or deleted at this moment: save once more.");
                    }
                    Set<String> known = new HashSet<>(ids);
                    answer.unknown().forEach(known::remove);
                    return known;
                });
    }

    /** The first few steps that name the pool; whoever has begun to name it is waited for. */
    Uni<List<String>> steps(String spaceId, String pool) {
        return documents.write(() -> documents
                .number(HOLD.formatted(""), pool)
                .chain(() -> uses.of(StepUses.Place.WORKER_POOL, spaceId, pool)));
    }
}
