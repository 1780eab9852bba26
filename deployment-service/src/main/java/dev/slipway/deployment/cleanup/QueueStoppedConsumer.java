package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.QueueStopped;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class QueueStoppedConsumer {

    private final Inbox inbox;
    private final CleanUpStore store;
    private final TaskSignals signals;

    QueueStoppedConsumer(Inbox inbox, CleanUpStore store, TaskSignals signals) {
        this.inbox = inbox;
        this.store = store;
        this.signals = signals;
    }

    @Incoming(QueueStopped.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record, QueueStopped.class, (tx, fact) -> store.stopQueue(tx, fact.spaceId(), fact.stopped()))
                .invoke(signals::waiting);
    }
}
