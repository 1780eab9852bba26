package dev.slipway.deployment.automatic;

import dev.slipway.contracts.release.ReleasePhaseEntered;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ReleasePhaseEnteredConsumer {

    private final Inbox inbox;
    private final PlanAutomatic plan;

    ReleasePhaseEnteredConsumer(Inbox inbox, PlanAutomatic plan) {
        this.inbox = inbox;
        this.plan = plan;
    }

    @Incoming(ReleasePhaseEntered.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                record,
                ReleasePhaseEntered.class,
                fact -> !fact.autoDeployTo().isEmpty(),
                (tx, fact) -> plan.plan(
                        tx,
                        new PlanAutomatic.Entry(
                                fact.spaceId(),
                                fact.projectId(),
                                fact.releaseId(),
                                fact.tenantId(),
                                fact.phaseEntryId(),
                                fact.autoDeployTo())));
    }
}
