package dev.slipway.portal.events;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.eventing.BatchInbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what the services say was done; every release makes a fact, so those that come together are kept together. */
@ApplicationScoped
class AuditRecordedConsumer {

    private final BatchInbox inbox;
    private final RecordEvent record;

    AuditRecordedConsumer(BatchInbox inbox, RecordEvent record) {
        this.inbox = inbox;
        this.record = record;
    }

    @Incoming(AuditRecorded.TOPIC)
    Uni<Void> on(ConsumerRecords<String, String> facts) {
        return inbox.receive(facts, AuditRecorded.class, (tx, all) -> record.in(tx, all));
    }
}
