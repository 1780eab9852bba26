package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SpaceDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;
    private final TaskSignals signals;

    SpaceDeletedConsumer(Inbox inbox, CleanUp cleanUp, TaskSignals signals) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
        this.signals = signals;
    }

    @Incoming(SpaceDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record,
                        SpaceDeleted.class,
                        (tx, fact) ->
                                cleanUp.afterSpace(tx, fact.spaceId(), "the server, because its space was deleted"))
                .invoke(signals::waiting);
    }
}
