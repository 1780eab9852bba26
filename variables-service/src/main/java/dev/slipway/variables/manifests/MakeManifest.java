package dev.slipway.variables.manifests;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.sets.ReadSnapshots;
import dev.slipway.variables.sets.ReadSnapshots.Snapshot;
import dev.slipway.variables.sets.TenantAnswers;
import dev.slipway.variables.sets.VariableSources;
import dev.slipway.variables.sets.VariableSources.Source;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Merges the snapshots of a release for one deployment, with what its tenant answers now: answers are never frozen. */
@ApplicationScoped
class MakeManifest {

    private final ReadSnapshots snapshots;
    private final TenantAnswers tenants;
    private final Secrets secrets;

    MakeManifest(ReadSnapshots snapshots, TenantAnswers tenants, Secrets secrets) {
        this.snapshots = snapshots;
        this.tenants = tenants;
        this.secrets = secrets;
    }

    Uni<Manifest> make(ManifestRequest request) {
        if (request.snapshotIds().isEmpty()) {
            throw DomainException.invalid("A manifest needs the variable snapshot of a project.");
        }
        return snapshots
                .all(request.spaceId(), request.snapshotIds())
                .flatMap(found -> sources(request, found))
                .map(sources -> ManifestPlan.merge(sources, request, secrets::seal));
    }

    private Uni<VariableSources> sources(ManifestRequest request, List<Snapshot> found) {
        List<Source> sets = found.stream()
                .map(each -> new Source(each.ownerId(), each.variables()))
                .toList();
        String tenantId = request.tenantId();
        return tenantId == null || tenantId.isBlank()
                ? Uni.createFrom().item(new VariableSources(sets, Optional.empty()))
                : tenants.of(request.spaceId(), tenantId, found.get(0).ownerId())
                        .map(share -> new VariableSources(sets, Optional.of(share)));
    }
}
