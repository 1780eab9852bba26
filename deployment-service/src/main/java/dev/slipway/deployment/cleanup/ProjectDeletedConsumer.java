package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ProjectDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;
    private final TaskSignals signals;

    ProjectDeletedConsumer(Inbox inbox, CleanUp cleanUp, TaskSignals signals) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
        this.signals = signals;
    }

    @Incoming(ProjectDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record,
                        ProjectDeleted.class,
                        (tx, fact) -> cleanUp.behind(
                                tx,
                                CleanUpStore.Owner.PROJECT,
                                fact.projectId(),
                                "the server, because its project was deleted"))
                .invoke(signals::waiting);
    }
}
