package dev.slipway.deployment.tasks;

import dev.slipway.contracts.scheduler.DeploymentExpired;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeploymentExpiredConsumer {

    private final Inbox inbox;
    private final ExpireTasks expire;

    DeploymentExpiredConsumer(Inbox inbox, ExpireTasks expire) {
        this.inbox = inbox;
        this.expire = expire;
    }

    @Incoming(DeploymentExpired.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                record, DeploymentExpired.class, (tx, fact) -> expire.expire(tx, fact.taskId(), fact.scheduleVersion())
                        .replaceWithVoid());
    }
}
