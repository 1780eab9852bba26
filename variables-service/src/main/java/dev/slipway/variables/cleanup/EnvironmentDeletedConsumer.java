package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** An environment disappears from all scopes. */
@ApplicationScoped
class EnvironmentDeletedConsumer {

    private final Inbox inbox;
    private final ForgetVariables forget;

    EnvironmentDeletedConsumer(Inbox inbox, ForgetVariables forget) {
        this.inbox = inbox;
        this.forget = forget;
    }

    @Incoming(EnvironmentDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                record,
                EnvironmentDeleted.class,
                (tx, fact) -> forget.ofEnvironment(tx, fact.spaceId(), fact.environmentId()));
    }
}
