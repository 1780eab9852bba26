package dev.slipway.scheduler.timers;

import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The timers of a space go with it. */
@ApplicationScoped
class SpaceDeletedConsumer {

    private final Inbox inbox;
    private final TimerStore timers;

    SpaceDeletedConsumer(Inbox inbox, TimerStore timers) {
        this.inbox = inbox;
        this.timers = timers;
    }

    @Incoming(SpaceDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, SpaceDeleted.class, (tx, fact) -> timers.deleteSpace(tx, fact.spaceId()));
    }
}
