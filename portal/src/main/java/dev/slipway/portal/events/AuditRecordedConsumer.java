package dev.slipway.portal.events;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what the services say was done. */
@ApplicationScoped
class AuditRecordedConsumer {

    private final Inbox inbox;
    private final RecordEvent record;

    AuditRecordedConsumer(Inbox inbox, RecordEvent record) {
        this.inbox = inbox;
        this.record = record;
    }

    @Incoming(AuditRecorded.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> fact) {
        return inbox.receive(fact, AuditRecorded.class, record::in);
    }
}
