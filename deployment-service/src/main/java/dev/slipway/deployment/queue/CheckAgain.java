package dev.slipway.deployment.queue;

import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.admission.Admission;
import dev.slipway.deployment.deployments.ReleaseOutcomes;
import dev.slipway.rest.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deployment that waited may have become impossible meanwhile: asks before it starts. */
@ApplicationScoped
class CheckAgain {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Admission admission;
    private final ReleaseOutcomes outcomes;

    CheckAgain(Admission admission, ReleaseOutcomes outcomes) {
        this.admission = admission;
        this.outcomes = outcomes;
    }

    /**
     * Blocks a slot's thread. Fails when nobody can tell now.
     *
     * @return the reason why it may not start any more, or null
     */
    @Nullable
    String refusal(ClaimedTask task) {
        var frozen = task.deployment();
        try {
            var ticket = outcomes.of(frozen.release().releaseId())
                    .map(known -> new TicketRequest(
                            task.spaceId(),
                            frozen.release().releaseId(),
                            null,
                            null,
                            TicketRequest.Cause.RECHECK,
                            false,
                            List.of(new TicketRequest.Target(
                                    task.deploymentId(),
                                    frozen.grant().environmentId(),
                                    frozen.grant().tenantId())),
                            known))
                    .chain(admission::ticket)
                    .await()
                    .atMost(PATIENCE);
            return reason(ticket);
        } catch (DomainException refused) {
            if (refused.kind() == DomainException.Kind.UNAVAILABLE) {
                throw refused;
            }
            return refused.getMessage();
        }
    }

    private static @Nullable String reason(Ticket ticket) {
        return ticket.refusal() == null ? null : ticket.refusal().message();
    }
}
