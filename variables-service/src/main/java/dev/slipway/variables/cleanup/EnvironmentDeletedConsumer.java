package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.places.KnownPlaces;
import dev.slipway.variables.accounts.EditAccounts;
import dev.slipway.variables.certificates.EditCertificates;
import dev.slipway.variables.scoping.Dimension;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** An environment disappears from all accounts, certificates and scopes. */
@ApplicationScoped
class EnvironmentDeletedConsumer {

    private final Inbox inbox;
    private final KnownPlaces places;
    private final EditAccounts accounts;
    private final EditCertificates certificates;
    private final ForgetVariables forget;

    EnvironmentDeletedConsumer(
            Inbox inbox,
            KnownPlaces places,
            EditAccounts accounts,
            EditCertificates certificates,
            ForgetVariables forget) {
        this.inbox = inbox;
        this.places = places;
        this.accounts = accounts;
        this.certificates = certificates;
        this.forget = forget;
    }

    @Incoming(EnvironmentDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, EnvironmentDeleted.class, (tx, fact) -> places.forget(tx, fact.environmentId())
                .chain(() -> accounts.leaveEnvironment(tx, fact.environmentId()))
                .chain(() -> certificates.leaveEnvironment(tx, fact.environmentId()))
                .chain(() -> forget.scopedTo(tx, fact.spaceId(), Dimension.ENVIRONMENT, fact.environmentId())));
    }
}
