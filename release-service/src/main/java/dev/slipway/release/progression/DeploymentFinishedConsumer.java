package dev.slipway.release.progression;

import dev.slipway.contracts.deployment.DeploymentFinished;
import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A deployment ended: its release advances. A release that is gone has nothing to advance. */
@ApplicationScoped
class DeploymentFinishedConsumer {

    private final Inbox inbox;
    private final ApplyOutcomes outcomes;

    DeploymentFinishedConsumer(Inbox inbox, ApplyOutcomes outcomes) {
        this.inbox = inbox;
        this.outcomes = outcomes;
    }

    @Incoming("deployment-finished")
    Uni<Void> finished(ConsumerRecord<String, String> record) {
        return inbox.receive(record, DeploymentFinished.class, this::advance);
    }

    private Uni<Void> advance(SqlClient tx, DeploymentFinished fact) {
        var outcome = new DeploymentOutcome(
                fact.deploymentId(), fact.environmentId(), fact.tenantId(), fact.state(), fact.finishedAt());
        return outcomes.lock(tx, fact.releaseId(), null)
                .chain(found -> found.map(release -> outcomes.apply(tx, release, List.of(outcome)))
                        .orElse(Uni.createFrom().voidItem()));
    }
}
