package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.variables.AccountDeleted;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class AccountDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;

    AccountDeletedConsumer(Inbox inbox, CleanUp cleanUp) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
    }

    @Incoming(AccountDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, AccountDeleted.class, (tx, fact) -> cleanUp.afterAccount(tx, fact.accountId()));
    }
}
