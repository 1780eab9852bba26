package dev.slipway.variables.sets;

import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.variables.scoping.Dimension;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows the values that a project and the library sets it includes have for a situation. */
@ApplicationScoped
class PreviewVariables {

    private final VariableSetStore store;
    private final Owners owners;
    private final ProjectsClient projects;
    private final FindScopeValues scopeValues;
    private final TenantAnswers tenants;

    PreviewVariables(
            VariableSetStore store,
            Owners owners,
            @RestClient ProjectsClient projects,
            FindScopeValues scopeValues,
            TenantAnswers tenants) {
        this.store = store;
        this.owners = owners;
        this.projects = projects;
        this.scopeValues = scopeValues;
        this.tenants = tenants;
    }

    /** @param tenant id of the tenant that it is for, or null; what it answered is for those who may see tenants */
    Uni<VariableSetView> of(
            String spaceId,
            @Nullable String project,
            @Nullable String tenant,
            Map<Dimension, String> given,
            Caller caller) {
        if (tenant != null && !tenant.isBlank()) {
            caller.require(Permission.TENANT_VIEW);
        }
        if (project == null || project.isBlank()) {
            throw DomainException.invalid("Name the project whose values are wanted: ?project=Projects-1");
        }
        VariableSetId id = VariableSetId.ofOwner(project.strip());
        return owners.require(spaceId, id).flatMap(context -> projects.includedSets(context.id())
                .flatMap(included -> variables(id, included))
                .flatMap(sources ->
                        ofTenant(spaceId, tenant, context.id()).map(share -> PreviewPlan.of(sources, share, given)))
                .map(variables -> new VariableRights(caller).seenOf(new VariableSet(id, spaceId, 0, null, variables)))
                .flatMap(set -> scopeValues.of(context).map(values -> VariableSetView.of(set, id.live(), values))));
    }

    private Uni<Optional<TenantAnswers.Share>> ofTenant(String spaceId, @Nullable String tenant, String projectId) {
        return tenant == null || tenant.isBlank()
                ? Uni.createFrom().item(Optional.empty())
                : tenants.of(spaceId, tenant.strip(), projectId).map(Optional::of);
    }

    private Uni<List<List<Variable>>> variables(VariableSetId project, List<String> included) {
        List<VariableSetId> all = new ArrayList<>(List.of(project));
        included.forEach(each -> all.add(VariableSetId.ofOwner(each)));
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(store::live)
                .map((Optional<VariableSet> set) ->
                        set.map(VariableSet::variables).orElse(List.of()))
                .collect()
                .asList();
    }
}
