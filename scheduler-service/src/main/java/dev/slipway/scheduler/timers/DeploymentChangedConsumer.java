package dev.slipway.scheduler.timers;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.eventing.BatchInbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Forgets the timer of a deployment that has started or ended: its window is of no interest any more. */
@ApplicationScoped
class DeploymentChangedConsumer {

    private final BatchInbox inbox;
    private final TimerStore timers;

    DeploymentChangedConsumer(BatchInbox inbox, TimerStore timers) {
        this.inbox = inbox;
        this.timers = timers;
    }

    @Incoming(DeploymentChanged.TOPIC)
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.receive(records, DeploymentChanged.class, (tx, facts) -> {
            var gone = facts.stream()
                    .filter(fact -> !waits(fact))
                    .map(DeploymentChanged::deploymentId)
                    .distinct()
                    .toList();
            return gone.isEmpty() ? Uni.createFrom().voidItem() : timers.forget(tx, gone);
        });
    }

    private static boolean waits(DeploymentChanged fact) {
        return fact.state().equals("Queued") && fact.startTime() == null && !fact.deleted();
    }
}
