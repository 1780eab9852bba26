package dev.slipway.release.progression;

import dev.slipway.contracts.deployment.DeploymentFinished;
import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.eventing.BatchInbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A deployment ended: its release advances. A release that is gone has nothing to advance. */
@ApplicationScoped
class DeploymentFinishedConsumer {

    private final BatchInbox inbox;
    private final ApplyOutcomes outcomes;

    DeploymentFinishedConsumer(BatchInbox inbox, ApplyOutcomes outcomes) {
        this.inbox = inbox;
        this.outcomes = outcomes;
    }

    @Incoming("deployment-finished")
    Uni<Void> finished(ConsumerRecords<String, String> records) {
        return inbox.receiveEach(records, DeploymentFinished.class, DeploymentFinished::releaseId, this::advance);
    }

    private Uni<Void> advance(SqlClient tx, DeploymentFinished fact) {
        var outcome = new DeploymentOutcome(
                fact.deploymentId(), fact.environmentId(), fact.tenantId(), fact.state(), fact.finishedAt());
        return outcomes.lock(tx, fact.releaseId(), null)
                .chain(found -> found.map(release -> outcomes.apply(tx, release, List.of(outcome)))
                        .orElse(Uni.createFrom().voidItem()));
    }
}
