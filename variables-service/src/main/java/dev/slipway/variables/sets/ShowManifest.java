package dev.slipway.variables.sets;

import dev.slipway.contracts.internal.ManifestContents;
import dev.slipway.contracts.internal.ManifestContents.ShownVariable;
import dev.slipway.rest.Caller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Links;
import dev.slipway.rest.Permission;
import dev.slipway.variables.neighbours.AskManifests;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.sets.VariableSetView.VariableView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the variables that were merged for a deployment like a variable set that nobody can edit; secrets are left out. */
@ApplicationScoped
class ShowManifest {

    private final AskManifests manifests;

    ShowManifest(AskManifests manifests) {
        this.manifests = manifests;
    }

    /** Scopes are decided in it, so it is for callers who may see the values of all environments. */
    Uni<VariableSetView> of(String spaceId, ManifestId id, Caller caller) {
        caller.require(Permission.VARIABLE_VIEW);
        caller.require(Permission.VARIABLE_VIEW_UNSCOPED);
        return manifests.of(id.deploymentId()).map(contents -> {
            if (!contents.spaceId().equals(spaceId)) {
                throw DomainException.notFound("There is no variable set " + id.value() + ": its deployment "
                        + id.deploymentId() + " does not exist in this space.");
            }
            return view(id, contents);
        });
    }

    private static VariableSetView view(ManifestId id, ManifestContents contents) {
        List<VariableView> variables = new ArrayList<>();
        for (ShownVariable each : contents.variables()) {
            variables.add(variable(id.value() + "-" + (variables.size() + 1), each));
        }
        String space = "/api/" + contents.spaceId();
        return new VariableSetView(
                id.value(),
                id.deploymentId(),
                contents.spaceId(),
                0,
                variables,
                ScopeValues.NONE,
                Links.of("Self", space + "/variables/" + id.value())
                        .and("Deployment", space + "/deployments/" + id.deploymentId()));
    }

    private static VariableView variable(String id, ShownVariable shown) {
        return new VariableView(
                id,
                shown.name(),
                shown.value(),
                shown.hasValue(),
                null,
                (shown.sensitive() ? VariableType.SENSITIVE : VariableType.STRING).wireName(),
                shown.actions().isEmpty() ? Map.of() : Map.of(Dimension.ACTION.wireName(), shown.actions()),
                false,
                shown.sensitive(),
                null);
    }
}
