package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Points to the current revisions of some owners, all as of one moment. One statement, unless an owner has no set yet:
 * it then gets an empty first revision. The asker vouches for the owners.
 */
@ApplicationScoped
class TakeSnapshots {

    private final VariableSetStore store;

    TakeSnapshots(VariableSetStore store) {
        this.store = store;
    }

    Uni<Snapshots> take(SnapshotRequest request) {
        List<VariableSetId> ids =
                request.ownerIds().stream().map(VariableSetId::ofOwner).toList();
        return store.heads(request.ownerIds())
                .flatMap(heads -> heads.keySet().containsAll(request.ownerIds())
                        ? Uni.createFrom().item(heads)
                        : store.insertEmpty(missing(ids, heads), request.spaceId())
                                .chain(() -> store.heads(request.ownerIds())))
                .map(heads -> answer(request, heads));
    }

    Uni<String> head(String ownerId) {
        VariableSetId id = VariableSetId.ofOwner(ownerId);
        return store.heads(List.of(ownerId)).map(heads -> {
            VariableSetStore.Head head = heads.get(ownerId);
            if (head == null) {
                throw DomainException.notFound("Nobody has saved or captured the variables " + id.live() + " yet.");
            }
            return head.snapshotId();
        });
    }

    private static List<VariableSetId> missing(List<VariableSetId> ids, Map<String, VariableSetStore.Head> heads) {
        return ids.stream().filter(id -> !heads.containsKey(id.owner())).toList();
    }

    private static Snapshots answer(SnapshotRequest request, Map<String, VariableSetStore.Head> heads) {
        List<String> snapshots = new ArrayList<>();
        for (String owner : request.ownerIds()) {
            VariableSetStore.Head head = heads.get(owner);
            if (head == null || !head.spaceId().equals(request.spaceId())) {
                throw DomainException.notFound(
                        "The owner " + owner + " has no variables in " + request.spaceId() + ".");
            }
            snapshots.add(head.snapshotId());
        }
        return new Snapshots(List.copyOf(snapshots));
    }
}
