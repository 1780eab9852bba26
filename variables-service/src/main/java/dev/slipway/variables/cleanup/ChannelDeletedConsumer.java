package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.ChannelDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A channel disappears from all scopes. */
@ApplicationScoped
class ChannelDeletedConsumer {

    private final Inbox inbox;
    private final KnownPlaces places;
    private final ForgetVariables forget;

    ChannelDeletedConsumer(Inbox inbox, KnownPlaces places, ForgetVariables forget) {
        this.inbox = inbox;
        this.places = places;
        this.forget = forget;
    }

    @Incoming(ChannelDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, ChannelDeleted.class, (tx, fact) -> places.forget(tx, fact.channelId())
                .chain(() -> forget.scopedTo(tx, fact.spaceId(), Dimension.CHANNEL, fact.channelId())));
    }
}
