package dev.slipway.variables.cleanup;

import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.eventing.Inbox;
import dev.slipway.variables.sets.ForgetVariables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A project's variables go with it, and all their snapshots. */
@ApplicationScoped
class ProjectDeletedConsumer {

    private final Inbox inbox;
    private final ForgetVariables forget;

    ProjectDeletedConsumer(Inbox inbox, ForgetVariables forget) {
        this.inbox = inbox;
        this.forget = forget;
    }

    @Incoming(ProjectDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(record, ProjectDeleted.class, (tx, fact) -> forget.ofOwner(tx, fact.projectId()));
    }
}
