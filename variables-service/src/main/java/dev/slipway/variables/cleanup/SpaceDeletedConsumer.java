package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A space's variables go with it. */
@ApplicationScoped
class SpaceDeletedConsumer {

    private final Inbox inbox;
    private final ForgetVariables forget;

    SpaceDeletedConsumer(Inbox inbox, ForgetVariables forget) {
        this.inbox = inbox;
        this.forget = forget;
    }

    @Incoming(SpaceDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, SpaceDeleted.class, (tx, fact) -> forget.ofSpace(tx, fact.spaceId()));
    }
}
