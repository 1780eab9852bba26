package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.eventing.Inbox;
import dev.slipway.release.progression.ApplyOutcomes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projection of deployments; a fact of a deployment also confirms its reservation. */
@ApplicationScoped
class DeploymentChangedConsumer {

    private final Inbox inbox;
    private final ProjectionStore store;
    private final ApplyOutcomes outcomes;

    DeploymentChangedConsumer(Inbox inbox, ProjectionStore store, ApplyOutcomes outcomes) {
        this.inbox = inbox;
        this.store = store;
        this.outcomes = outcomes;
    }

    @Incoming("deployment-changed")
    Uni<Void> changed(ConsumerRecord<String, String> record) {
        return inbox.receive(record, DeploymentChanged.class, this::changed);
    }

    private Uni<Void> changed(SqlClient tx, DeploymentChanged fact) {
        return store.keep(tx, fact)
                .chain(() -> fact.deleted()
                        ? outcomes.forget(tx, fact.deploymentId())
                        : store.confirm(tx, fact.deploymentId()));
    }
}
