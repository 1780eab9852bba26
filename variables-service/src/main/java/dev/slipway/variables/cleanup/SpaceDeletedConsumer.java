package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import dev.slipway.variables.sets.ForgetVariables;
import dev.slipway.variables.tenants.ForgetTenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A space's variables, tenants' values, library variable sets and accounts go with it. */
@ApplicationScoped
class SpaceDeletedConsumer {

    private final Inbox inbox;
    private final ForgetVariables forget;
    private final ForgetTenants tenants;
    private final KnownPlaces places;

    SpaceDeletedConsumer(Inbox inbox, ForgetVariables forget, ForgetTenants tenants, KnownPlaces places) {
        this.inbox = inbox;
        this.forget = forget;
        this.tenants = tenants;
        this.places = places;
    }

    @Incoming(SpaceDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, SpaceDeleted.class, (tx, fact) -> places.forget(tx, fact.spaceId())
                .chain(() -> forget.ofSpace(tx, fact.spaceId()))
                .chain(() -> tenants.ofSpace(tx, fact.spaceId())));
    }
}
