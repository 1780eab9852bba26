package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class EnvironmentDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;
    private final TaskSignals signals;

    EnvironmentDeletedConsumer(Inbox inbox, CleanUp cleanUp, TaskSignals signals) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
        this.signals = signals;
    }

    @Incoming(EnvironmentDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record,
                        EnvironmentDeleted.class,
                        (tx, fact) -> cleanUp.afterEnvironment(
                                tx, fact.environmentId(), "the server, because its environment was deleted"))
                .invoke(signals::waiting);
    }
}
