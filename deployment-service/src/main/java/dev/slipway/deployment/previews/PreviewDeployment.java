package dev.slipway.deployment.previews;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.admission.Admission;
import dev.slipway.deployment.deployments.ReleaseOutcomes;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks as for a deployment, but reserves nothing. */
@ApplicationScoped
class PreviewDeployment {

    private final Admission admission;
    private final ReleaseOutcomes outcomes;

    PreviewDeployment(Admission admission, ReleaseOutcomes outcomes) {
        this.admission = admission;
        this.outcomes = outcomes;
    }

    Uni<PreviewView> preview(
            String spaceId, String releaseId, String environment, @Nullable String tenantId, boolean includeDisabled) {
        return outcomes.of(releaseId)
                .map(known -> new TicketRequest(
                        spaceId,
                        releaseId,
                        null,
                        null,
                        TicketRequest.Cause.RECHECK,
                        false,
                        List.of(new TicketRequest.Target("Deployments-0", environment, tenantId)),
                        known))
                .chain(admission::ticket)
                .chain(ticket -> view(ticket, includeDisabled));
    }

    private Uni<PreviewView> view(Ticket ticket, boolean includeDisabled) {
        if (ticket.refusal() != null) {
            throw Admission.refused(ticket.refusal());
        }
        var release = ticket.release();
        if (release == null || ticket.grants().isEmpty()) {
            throw DomainException.unavailable("release-service gave an incomplete ticket. Try again.");
        }
        var grant = ticket.grants().get(0);
        return admission
                .manifest(release, grant, Map.of())
                .map(manifest -> PreviewView.of(ticket, release, grant, manifest, includeDisabled));
    }
}
