package dev.slipway.deployment.automatic;

import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.deployment.deployments.CreateDeployments;
import dev.slipway.deployment.deployments.DeploymentOrder;
import dev.slipway.eventing.Intent;
import dev.slipway.eventing.IntentHandler;
import dev.slipway.eventing.IntentRefused;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes an automatic deployment the way a person's is made; while a neighbour is down it waits. */
@ApplicationScoped
class DeployAutomatically implements IntentHandler {

    private static final Logger LOG = Logger.getLogger(DeployAutomatically.class);

    private final CreateDeployments create;
    private final RefusalStore refusals;

    DeployAutomatically(CreateDeployments create, RefusalStore refusals) {
        this.create = create;
        this.refusals = refusals;
    }

    @Override
    public String kind() {
        return AutomaticDeployment.INTENT;
    }

    @Override
    public Uni<Void> carryOut(Intent intent) {
        var wanted = intent.payloadAs(AutomaticDeployment.class);
        return create.create(order(wanted))
                .onFailure(DeployAutomatically::isRefusal)
                .transform(refusal -> new IntentRefused(String.valueOf(refusal.getMessage()), refusal))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> refused(SqlConnection tx, Intent intent, IntentRefused refusal) {
        var wanted = intent.payloadAs(AutomaticDeployment.class);
        LOG.warnf(
                "No automatic deployment: release=%s environment=%s reason=%s",
                wanted.releaseId(), wanted.environmentId(), refusal.getMessage());
        return refusals.record(tx, wanted, String.valueOf(refusal.getMessage()));
    }

    private static DeploymentOrder order(AutomaticDeployment wanted) {
        return new DeploymentOrder(
                wanted.spaceId(),
                wanted.releaseId(),
                null,
                null,
                List.of(wanted.environmentId()),
                wanted.tenantId(),
                TicketRequest.Cause.AUTOMATIC,
                wanted.phaseEntryId(),
                List.of(wanted.ids()),
                DeploymentOrder.Author.SYSTEM,
                DeploymentOrder.Choices.NONE);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.kind() != DomainException.Kind.UNAVAILABLE;
    }
}
