package dev.slipway.scheduler.timers;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Forgets the timer of a deployment that has started or ended: its window is of no interest any more. */
@ApplicationScoped
class DeploymentChangedConsumer {

    private final Inbox inbox;
    private final TimerStore timers;

    DeploymentChangedConsumer(Inbox inbox, TimerStore timers) {
        this.inbox = inbox;
        this.timers = timers;
    }

    @Incoming(DeploymentChanged.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                record,
                DeploymentChanged.class,
                (tx, fact) -> waits(fact) ? Uni.createFrom().voidItem() : timers.forget(tx, fact.deploymentId()));
    }

    private static boolean waits(DeploymentChanged fact) {
        return fact.state().equals("Queued") && fact.startTime() == null && !fact.deleted();
    }
}
