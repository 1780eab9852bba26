package dev.slipway.scheduler.timers;

import dev.slipway.contracts.deployment.DeploymentScheduled;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps a timer for a deployment that waits, or withdraws it. */
@ApplicationScoped
class DeploymentScheduledConsumer {

    private final Inbox inbox;
    private final TimerStore timers;
    private final TimerClock clock;

    DeploymentScheduledConsumer(Inbox inbox, TimerStore timers, TimerClock clock) {
        this.inbox = inbox;
        this.timers = timers;
        this.clock = clock;
    }

    @Incoming(DeploymentScheduled.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, DeploymentScheduled.class, (tx, fact) -> timers.put(tx, fact))
                .invoke(clock::wake);
    }
}
