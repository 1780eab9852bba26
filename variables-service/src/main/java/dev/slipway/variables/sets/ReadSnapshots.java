package dev.slipway.variables.sets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the variables behind snapshot ids. A snapshot never changes, so those lately used are kept in memory, sealed. */
@ApplicationScoped
public class ReadSnapshots {

    /** About 20 MB of ordinary variables. */
    private static final int KEPT_VARIABLES = 50_000;

    private final VariableSetStore store;
    private final Cache<String, Snapshot> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_VARIABLES)
            .weigher((String id, Snapshot snapshot) -> snapshot.variables().size() + 1)
            .build();

    ReadSnapshots(VariableSetStore store) {
        this.store = store;
    }

    public record Snapshot(String id, String ownerId, String spaceId, List<Variable> variables) {}

    /** In the order asked; NOT_FOUND names the first that this space does not have. */
    public Uni<List<Snapshot>> all(String spaceId, List<String> ids) {
        Map<String, Snapshot> found = new HashMap<>(kept.getAllPresent(ids));
        List<String> missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(() -> inOrder(spaceId, ids, found));
        }
        return store.revisions(missing).map(sets -> {
            for (VariableSet set : sets) {
                String id = String.valueOf(set.snapshotId());
                var snapshot = new Snapshot(id, set.id().owner(), set.spaceId(), set.variables());
                kept.put(id, snapshot);
                found.put(id, snapshot);
            }
            return inOrder(spaceId, ids, found);
        });
    }

    private static List<Snapshot> inOrder(String spaceId, List<String> ids, Map<String, Snapshot> found) {
        return ids.stream()
                .map(id -> {
                    Snapshot snapshot = found.get(id);
                    if (snapshot == null || !snapshot.spaceId().equals(spaceId)) {
                        throw DomainException.notFound("There is no variable snapshot " + id + " in " + spaceId
                                + ": its owner was deleted. Update the variables of the release.");
                    }
                    return snapshot;
                })
                .toList();
    }
}
