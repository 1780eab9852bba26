package dev.slipway.variables.sets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the variables behind snapshot ids. A snapshot never changes, so those lately used are kept in memory, sealed. */
@ApplicationScoped
public class ReadSnapshots {

    /** About 20 MB of ordinary variables. */
    private static final int KEPT_VARIABLES = 50_000;

    private final VariableSetStore store;
    private final Cache<String, VariableSet> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_VARIABLES)
            .weigher((String id, VariableSet set) -> set.variables().size() + 1)
            .build();

    ReadSnapshots(VariableSetStore store) {
        this.store = store;
    }

    public record Snapshot(String id, String ownerId, String spaceId, List<Variable> variables) {}

    /** In the order asked; NOT_FOUND names the first that this space does not have. */
    public Uni<List<Snapshot>> all(String spaceId, List<String> ids) {
        return sets(ids)
                .map(found ->
                        ids.stream().map(id -> snapshot(spaceId, id, found)).toList());
    }

    /** Empty when there is none of that id. */
    Uni<Optional<VariableSet>> find(String id) {
        return sets(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    private Uni<Map<String, VariableSet>> sets(List<String> ids) {
        Map<String, VariableSet> found = new HashMap<>(kept.getAllPresent(ids));
        List<String> missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : store.revisions(missing).map(sets -> {
                    for (VariableSet set : sets) {
                        String id = String.valueOf(set.snapshotId());
                        kept.put(id, set);
                        found.put(id, set);
                    }
                    return found;
                });
    }

    private static Snapshot snapshot(String spaceId, String id, Map<String, VariableSet> found) {
        VariableSet set = found.get(id);
        if (set == null || !set.spaceId().equals(spaceId)) {
            throw DomainException.notFound("There is no variable snapshot " + id + " in " + spaceId
                    + ": its owner was deleted. Update the variables of the release.");
        }
        return new Snapshot(id, set.id().owner(), set.spaceId(), set.variables());
    }
}
