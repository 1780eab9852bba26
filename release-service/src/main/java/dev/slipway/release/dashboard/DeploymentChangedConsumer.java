package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projection of deployments; a fact of a deployment also confirms its reservation. */
@ApplicationScoped
class DeploymentChangedConsumer {

    private final Inbox inbox;
    private final ProjectionStore store;

    DeploymentChangedConsumer(Inbox inbox, ProjectionStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    @Incoming("deployment-changed")
    Uni<Void> changed(ConsumerRecord<String, String> record) {
        return inbox.receive(record, DeploymentChanged.class, (tx, fact) -> store.keep(tx, fact)
                .chain(() -> store.confirm(tx, fact.deploymentId())));
    }
}
