package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.deployment.machines.EditMachines;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Deployment targets keep tags by name, and follow when these change. */
@ApplicationScoped
class TagSetChangedConsumer {

    private final Inbox inbox;
    private final EditMachines machines;

    TagSetChangedConsumer(Inbox inbox, EditMachines machines) {
        this.inbox = inbox;
        this.machines = machines;
    }

    @Incoming(TagSetChanged.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, TagSetChanged.class, machines::follow);
    }
}
