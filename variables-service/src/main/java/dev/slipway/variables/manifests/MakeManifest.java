package dev.slipway.variables.manifests;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.rest.DomainException;
import dev.slipway.secrets.Secrets;
import dev.slipway.variables.scoping.Situation;
import dev.slipway.variables.sets.ReadSnapshots;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Merges the snapshots of a release for one deployment. */
@ApplicationScoped
class MakeManifest {

    private final ReadSnapshots snapshots;
    private final Secrets secrets;

    MakeManifest(ReadSnapshots snapshots, Secrets secrets) {
        this.snapshots = snapshots;
        this.secrets = secrets;
    }

    Uni<Manifest> make(ManifestRequest request) {
        if (request.snapshotIds().isEmpty()) {
            throw DomainException.invalid("A manifest needs the variable snapshot of a project.");
        }
        return snapshots.all(request.spaceId(), request.snapshotIds()).map(found -> merge(request, found));
    }

    private Manifest merge(ManifestRequest request, List<ReadSnapshots.Snapshot> found) {
        var situation = new Situation(found.get(0).ownerId(), request.environmentId(), request.channelId(), Set.of());
        return ManifestPlan.merge(
                found.stream().map(ReadSnapshots.Snapshot::variables).toList(),
                situation,
                request.promptedValues(),
                secrets::seal);
    }
}
