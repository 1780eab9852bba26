package dev.slipway.deployment.tasks;

import dev.slipway.contracts.scheduler.DeploymentDue;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentDueConsumer {

    private final Inbox inbox;
    private final DeployDue due;
    private final TaskSignals signals;

    DeploymentDueConsumer(Inbox inbox, DeployDue due, TaskSignals signals) {
        this.inbox = inbox;
        this.due = due;
        this.signals = signals;
    }

    @Incoming(DeploymentDue.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record, DeploymentDue.class, (tx, fact) -> due.due(tx, fact.taskId(), fact.scheduleVersion()))
                .invoke(signals::waiting);
    }
}
