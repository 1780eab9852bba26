package dev.slipway.deployment.cleanup;

import dev.slipway.contracts.release.ReleaseDeleted;
import dev.slipway.deployment.tasks.TaskSignals;
import dev.slipway.eventing.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ReleaseDeletedConsumer {

    private final Inbox inbox;
    private final CleanUp cleanUp;
    private final TaskSignals signals;

    ReleaseDeletedConsumer(Inbox inbox, CleanUp cleanUp, TaskSignals signals) {
        this.inbox = inbox;
        this.cleanUp = cleanUp;
        this.signals = signals;
    }

    @Incoming(ReleaseDeleted.TOPIC)
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.receive(
                        record,
                        ReleaseDeleted.class,
                        (tx, fact) -> cleanUp.behind(
                                tx,
                                CleanUpStore.Owner.RELEASE,
                                fact.releaseId(),
                                "the server, because its release was deleted"))
                .invoke(signals::waiting);
    }
}
