package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Permission;
import dev.slipway.variables.neighbours.AskTargets;
import dev.slipway.variables.scoping.Resolution;
import dev.slipway.variables.scoping.Situation;
import dev.slipway.variables.sets.VariableSources.Source;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows the values that a project and the library sets it includes have for a situation, and why these. */
@ApplicationScoped
class PreviewVariables {

    private final VariableSetStore store;
    private final Owners owners;
    private final ProjectsClient projects;
    private final FindScopeValues scopeValues;
    private final AskTargets targets;
    private final TenantAnswers tenants;

    PreviewVariables(
            VariableSetStore store,
            Owners owners,
            @RestClient ProjectsClient projects,
            FindScopeValues scopeValues,
            AskTargets targets,
            TenantAnswers tenants) {
        this.store = store;
        this.owners = owners;
        this.projects = projects;
        this.scopeValues = scopeValues;
        this.targets = targets;
        this.tenants = tenants;
    }

    /** What a tenant answered is for those who may see tenants. */
    Uni<PreviewView> of(String spaceId, PreviewQuery query, Caller caller) {
        if (query.tenant() != null) {
            caller.require(Permission.TENANT_VIEW);
        }
        if (query.project == null || query.project.isBlank()) {
            throw DomainException.invalid("Name the project whose values are wanted: ?project=Projects-1");
        }
        VariableSetId id = VariableSetId.ofOwner(query.project.strip());
        return owners.require(spaceId, id).flatMap(context -> Uni.combine()
                .all()
                .unis(sources(context, query.tenant()), situation(context, query), scopeValues.of(context))
                .with((sources, situation, values) ->
                        view(id, context, query, sources, situation, values, new VariableRights(caller))));
    }

    private static PreviewView view(
            VariableSetId id,
            ProjectContext project,
            PreviewQuery query,
            VariableSources sources,
            Situation situation,
            ScopeValues scopeValues,
            VariableRights rights) {
        // What a caller may not see takes part all the same: what is left out changes nothing about what is used.
        Resolution<Variable> resolution = Resolution.of(sources.contenders(variable -> false), sources.in(situation))
                .shown(rights::maySee);
        List<String> warnings = new ArrayList<>(resolution.warnings());
        sources.tenant().ifPresent(share -> warnings.addAll(share.refusals(query.environment())));
        return PreviewView.of(id, project.spaceId(), sources, resolution, warnings, scopeValues);
    }

    private Uni<Situation> situation(ProjectContext context, PreviewQuery query) {
        Situation situation = query.situation(context);
        String machine = query.machine();
        return machine == null
                ? Uni.createFrom().item(situation)
                : targets.of(context.spaceId())
                        .onFailure()
                        .transform(failure -> DomainException.unavailable("Only deployment-service knows the roles of "
                                + machine + ", and it does not answer. Try again, or ask for a role instead."))
                        .map(known -> situation.onMachine(
                                machine,
                                Stream.concat(roles(known, machine).stream(), query.roles().stream())
                                        .toList()));
    }

    private static List<String> roles(Targets known, String machine) {
        if (known.machines().stream().noneMatch(each -> each.id().equals(machine))) {
            throw DomainException.notFound("There is no deployment target '" + machine
                    + "' in this space: ScopeValues.Machines of the variable set lists them.");
        }
        return known.machineRoles().getOrDefault(machine, List.of());
    }

    private Uni<VariableSources> sources(ProjectContext project, @Nullable String tenant) {
        return projects.includedSets(project.id())
                .flatMap(included -> sets(project.id(), included))
                .flatMap(sets -> share(project, tenant).map(share -> new VariableSources(sets, share)));
    }

    private Uni<Optional<TenantAnswers.Share>> share(ProjectContext project, @Nullable String tenant) {
        return tenant == null
                ? Uni.createFrom().item(Optional.empty())
                : tenants.of(project.spaceId(), tenant, project.id()).map(Optional::of);
    }

    private Uni<List<Source>> sets(String projectId, List<String> included) {
        List<String> all = new ArrayList<>(List.of(projectId));
        all.addAll(included);
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(owner -> store.live(VariableSetId.ofOwner(owner))
                        .map(set -> new Source(
                                owner, set.map(VariableSet::variables).orElse(List.of()))))
                .collect()
                .asList();
    }
}
