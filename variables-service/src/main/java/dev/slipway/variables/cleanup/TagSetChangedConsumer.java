package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.eventing.Inbox;
import dev.slipway.variables.accounts.EditAccounts;
import dev.slipway.variables.certificates.EditCertificates;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Accounts, certificates and scopes keep tags by name, and follow when these change. */
@ApplicationScoped
class TagSetChangedConsumer {

    private final Inbox inbox;
    private final EditAccounts accounts;
    private final EditCertificates certificates;
    private final ForgetVariables forget;

    TagSetChangedConsumer(Inbox inbox, EditAccounts accounts, EditCertificates certificates, ForgetVariables forget) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.certificates = certificates;
        this.forget = forget;
    }

    @Incoming(TagSetChanged.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, TagSetChanged.class, (tx, fact) -> accounts.follow(tx, fact)
                .chain(() -> certificates.follow(tx, fact))
                .chain(() -> forget.follow(tx, fact)));
    }
}
