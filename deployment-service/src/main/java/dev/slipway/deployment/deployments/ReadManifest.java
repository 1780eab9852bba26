package dev.slipway.deployment.deployments;

import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.ManifestContents;
import dev.slipway.contracts.internal.ManifestContents.ShownVariable;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the variables that a deployment froze: values in the open, of secrets only that there is one. */
@ApplicationScoped
class ReadManifest {

    private final DeploymentStore store;
    private final FrozenDocuments documents;

    ReadManifest(DeploymentStore store, FrozenDocuments documents) {
        this.store = store;
        this.documents = documents;
    }

    Uni<ManifestContents> of(String deploymentId) {
        return store.frozen(deploymentId).map(found -> {
            var stored = found.orElseThrow(() -> DomainException.notFound(
                    "There is no deployment " + deploymentId + ", so there are no variables of it."));
            return new ManifestContents(
                    deploymentId,
                    stored.spaceId(),
                    documents.manifest(stored.document()).variables().stream()
                            .map(ReadManifest::shown)
                            .toList());
        });
    }

    private static ShownVariable shown(ManifestVariable variable) {
        return new ShownVariable(
                variable.name(),
                variable.sensitive() ? null : variable.value(),
                variable.sensitive(),
                variable.sensitive() ? variable.sealed() != null : variable.value() != null,
                variable.actions());
    }
}
