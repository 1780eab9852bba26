package dev.slipway.deployment.admission;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.ManifestRequest;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Fails with a {@link DomainException} of kind UNAVAILABLE while the neighbour does not answer. */
@ApplicationScoped
public class Admission {

    private final ReleaseClient releases;
    private final VariablesClient variables;

    Admission(@RestClient ReleaseClient releases, @RestClient VariablesClient variables) {
        this.releases = releases;
        this.variables = variables;
    }

    /** The answer may be a refusal. Asking again with the same deployment ids is safe. */
    public Uni<Ticket> ticket(TicketRequest request) {
        return releases.ticket(request);
    }

    /** The deployment that the id was reserved for will not be. */
    public Uni<Void> giveBack(String deploymentId) {
        return releases.giveBack(deploymentId);
    }

    /** NOT_FOUND when the space has no such release. */
    public Uni<Void> requireRelease(String spaceId, String releaseId) {
        return releases.places(new PlacesRequest(spaceId, List.of(releaseId)))
                .invoke(places -> {
                    if (!places.unknown().isEmpty()) {
                        throw DomainException.notFound("There is no release " + releaseId + " in this space");
                    }
                })
                .replaceWithVoid();
    }

    /** The variables of a deployment to the granted place. */
    public Uni<Manifest> manifest(Ticket.ReleaseFacts release, Ticket.Grant grant, Map<String, String> promptedValues) {
        var snapshots = new ArrayList<String>();
        snapshots.add(release.variableSetSnapshotId());
        snapshots.addAll(release.librarySnapshotIds());
        return variables.manifest(new ManifestRequest(
                release.spaceId(),
                List.copyOf(snapshots),
                grant.environmentId(),
                release.channelId(),
                grant.tenantId(),
                promptedValues));
    }

    /** A refusal as the API answers it to a person. */
    public static DomainException refused(Ticket.Refusal refusal) {
        return switch (refusal.kind().toUpperCase(Locale.ROOT)) {
            case "NOT_FOUND" -> DomainException.notFound(refusal.message());
            case "INVALID" -> DomainException.invalid(refusal.message());
            default -> DomainException.conflict(refusal.message());
        };
    }
}
