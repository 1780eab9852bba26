package dev.slipway.variables.cleanup;

import dev.slipway.contracts.deployment.MachineDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A deployment target disappears from all scopes. */
@ApplicationScoped
class MachineDeletedConsumer {

    private final Inbox inbox;
    private final KnownPlaces places;
    private final ForgetVariables forget;

    MachineDeletedConsumer(Inbox inbox, KnownPlaces places, ForgetVariables forget) {
        this.inbox = inbox;
        this.places = places;
        this.forget = forget;
    }

    @Incoming(MachineDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, MachineDeleted.class, (tx, fact) -> places.forget(tx, fact.machineId())
                .chain(() -> forget.scopedTo(tx, fact.spaceId(), Dimension.MACHINE, fact.machineId())));
    }
}
