package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.variables.tenants.ForgetTenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A tenant's values go with it. */
@ApplicationScoped
class TenantDeletedConsumer {

    private final Inbox inbox;
    private final ForgetTenants forget;

    TenantDeletedConsumer(Inbox inbox, ForgetTenants forget) {
        this.inbox = inbox;
        this.forget = forget;
    }

    @Incoming(TenantDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, TenantDeleted.class, (tx, fact) -> forget.one(tx, fact.tenantId()));
    }
}
