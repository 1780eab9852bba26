package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.variables.scoping.Dimension;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows of live sets and snapshots what the caller may see. */
@ApplicationScoped
class ReadVariables {

    private final VariableSetStore store;
    private final ReadSnapshots snapshots;
    private final Owners owners;
    private final FindScopeValues scopeValues;
    private final ShowManifest manifests;

    ReadVariables(
            VariableSetStore store,
            ReadSnapshots snapshots,
            Owners owners,
            FindScopeValues scopeValues,
            ShowManifest manifests) {
        this.store = store;
        this.snapshots = snapshots;
        this.owners = owners;
        this.scopeValues = scopeValues;
        this.manifests = manifests;
    }

    /** @param id of a live set, of a snapshot, or of what was merged for a deployment */
    Uni<VariableSetView> one(String spaceId, String id, Caller caller) {
        return ManifestId.of(id)
                .map(manifest -> manifests.of(spaceId, manifest, caller))
                .orElseGet(() -> one(spaceId, VariableSetId.parse(id), new VariableRights(caller)));
    }

    private Uni<VariableSetView> one(String spaceId, VariableSetId id, VariableRights rights) {
        return owners.require(spaceId, id)
                .flatMap(project -> (id.isSnapshot() ? snapshot(id) : liveOrEmpty(id, project))
                        .map(rights::seenOf)
                        .flatMap(set ->
                                scopeValues.of(project).map(values -> VariableSetView.of(set, id.value(), values))))
                .onFailure(failure -> id.isSnapshot() && !id.ofProject() && isNotFound(failure))
                .recoverWithUni(failure -> ofDeletedSet(spaceId, id, rights, failure));
    }

    /** What releases point to outlives its library set. */
    private Uni<VariableSetView> ofDeletedSet(
            String spaceId, VariableSetId id, VariableRights rights, Throwable notFound) {
        return store.revisions(List.of(id.value())).flatMap(found -> found.stream()
                .filter(set -> set.spaceId().equals(spaceId))
                .map(set -> Uni.createFrom().item(VariableSetView.of(rights.seenOf(set), id.value(), ScopeValues.NONE)))
                .findFirst()
                .orElseGet(() -> Uni.createFrom().failure(notFound)));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.kind() == DomainException.Kind.NOT_FOUND;
    }

    /** Live sets and snapshots in the order asked, without what scopes may name; those that the space has not are left out. */
    Uni<List<VariableSetView>> some(String spaceId, List<String> ids, Caller caller) {
        var rights = new VariableRights(caller);
        return store.byIds(spaceId, ids).map(found -> ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream()
                        .map(set -> VariableSetView.of(rights.seenOf(set), id, ScopeValues.NONE)))
                .toList());
    }

    /** Without what scopes may name, which would be one question per project. */
    Uni<List<VariableSetView>> all(String spaceId, Caller caller) {
        var rights = new VariableRights(caller);
        return store.allOf(spaceId).map(sets -> sets.stream()
                .map(rights::seenOf)
                .map(set -> VariableSetView.of(set, set.id().live(), ScopeValues.NONE))
                .toList());
    }

    /**
     * @param runbookId leaves out what applies to other processes only; null for none
     * @param environmentIds leaves out what applies to other environments only; empty for all
     */
    Uni<List<String>> names(
            String spaceId, VariableSetId id, @Nullable String runbookId, List<String> environmentIds, Caller caller) {
        var rights = new VariableRights(caller);
        return owners.require(spaceId, id)
                .flatMap(project -> liveOrEmpty(id, project))
                .map(set -> {
                    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                    set.variables().stream()
                            .filter(rights::maySee)
                            .filter(each -> each.scope()
                                    .admits(
                                            Dimension.PROCESS_OWNER,
                                            runbookId == null ? List.of() : List.of(runbookId)))
                            .filter(each -> each.scope().admits(Dimension.ENVIRONMENT, environmentIds))
                            .forEach(each -> names.add(each.name()));
                    return List.copyOf(names);
                });
    }

    private Uni<VariableSet> liveOrEmpty(VariableSetId id, ProjectContext project) {
        return store.live(id).map(set -> set.orElseGet(() -> VariableSet.empty(id, project.spaceId())));
    }

    private Uni<VariableSet> snapshot(VariableSetId id) {
        return snapshots
                .find(id.value())
                .map(found -> found.orElseThrow(() -> DomainException.notFound("There is no variable snapshot "
                        + id.value() + ". Releases name theirs; the live set is " + id.live() + ".")));
    }
}
