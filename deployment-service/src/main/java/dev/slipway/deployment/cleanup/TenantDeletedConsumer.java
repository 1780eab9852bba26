package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TenantDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;

    TenantDeletedConsumer(Inbox inbox, CleanUp cleanUp) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
    }

    @Incoming(TenantDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, TenantDeleted.class, (tx, fact) -> cleanUp.afterTenant(tx, fact.tenantId()));
    }
}
