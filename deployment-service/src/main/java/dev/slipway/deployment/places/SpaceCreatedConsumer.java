package dev.slipway.deployment.places;

import dev.slipway.contracts.release.SpaceCreated;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SpaceCreatedConsumer {

    private final Inbox inbox;
    private final KnownPlaces places;

    SpaceCreatedConsumer(Inbox inbox, KnownPlaces places) {
        this.inbox = inbox;
        this.places = places;
    }

    @Incoming(SpaceCreated.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, SpaceCreated.class, (tx, fact) -> places.begin(tx, fact.spaceId()));
    }
}
