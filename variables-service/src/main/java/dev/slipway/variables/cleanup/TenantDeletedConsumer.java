package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import dev.slipway.variables.accounts.EditAccounts;
import dev.slipway.variables.certificates.EditCertificates;
import dev.slipway.variables.tenants.ForgetTenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A tenant's values go with it, and it disappears from all accounts and certificates. */
@ApplicationScoped
class TenantDeletedConsumer {

    private final Inbox inbox;
    private final KnownPlaces places;
    private final EditAccounts accounts;
    private final EditCertificates certificates;
    private final ForgetTenants forget;

    TenantDeletedConsumer(
            Inbox inbox,
            KnownPlaces places,
            EditAccounts accounts,
            EditCertificates certificates,
            ForgetTenants forget) {
        this.inbox = inbox;
        this.places = places;
        this.accounts = accounts;
        this.certificates = certificates;
        this.forget = forget;
    }

    @Incoming(TenantDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, TenantDeleted.class, (tx, fact) -> places.forget(tx, fact.tenantId())
                .chain(() -> accounts.leaveTenant(tx, fact.tenantId()))
                .chain(() -> certificates.leaveTenant(tx, fact.tenantId()))
                .chain(() -> forget.one(tx, fact.tenantId())));
    }
}
