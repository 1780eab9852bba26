package dev.slipway.deployment.expansions;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.ExpansionRequest.Held;
import dev.slipway.contracts.internal.Expansions;
import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.deployment.workerpools.WorkerPool;
import dev.slipway.deployment.workerpools.WorkerPools;
import dev.slipway.documents.Document;
import dev.slipway.documents.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fails as unavailable while variables-service does not answer, and only when something of it is asked for. */
@ApplicationScoped
public class ReadExpansions {

    private static final String WORKER_POOL = "WorkerPool";

    private final ExpansionClient variables;
    private final Documents documents;

    ReadExpansions(@RestClient ExpansionClient variables, Documents documents) {
        this.variables = variables;
        this.documents = documents;
    }

    /** By id. */
    public Uni<Map<String, Expansion>> of(ExpansionRequest request) {
        List<String> pools = new ArrayList<>();
        List<Held> others = new ArrayList<>();
        for (Held held : request.held()) {
            if (held.type().equals(WORKER_POOL)) {
                pools.add(held.id());
            } else {
                others.add(held);
            }
        }
        return pools(request.spaceId(), pools)
                .flatMap(found -> others.isEmpty()
                        ? Uni.createFrom().item(found)
                        : variables
                                .expand(new ExpansionRequest(request.spaceId(), request.environmentId(), others))
                                .map(Expansions::expansions)
                                .invoke(told -> told.forEach(each -> found.put(each.id(), each)))
                                .replaceWith(found));
    }

    private Uni<Map<String, Expansion>> pools(String spaceId, List<String> ids) {
        Map<String, Expansion> found = new HashMap<>();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        ids.forEach(id -> found.put(id, Expansion.refused(id, "which is no worker pool of this space")));
        return documents
                .withIds(WorkerPools.KIND, spaceId, ids)
                .invoke(pools -> pools.forEach(pool -> found.put(pool.id(), expansion(pool))))
                .replaceWith(found);
    }

    private static Expansion expansion(Document<WorkerPool> pool) {
        return new Expansion(pool.id(), null, List.of(Property.plain("Name", pool.name())));
    }
}
