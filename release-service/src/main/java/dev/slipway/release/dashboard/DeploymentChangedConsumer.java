package dev.slipway.release.dashboard;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.eventing.BatchInbox;
import dev.slipway.release.progression.ApplyOutcomes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projection of deployments; a fact of a deployment also confirms its reservation. */
@ApplicationScoped
class DeploymentChangedConsumer {

    private final BatchInbox inbox;
    private final ProjectionStore store;
    private final ApplyOutcomes outcomes;

    DeploymentChangedConsumer(BatchInbox inbox, ProjectionStore store, ApplyOutcomes outcomes) {
        this.inbox = inbox;
        this.store = store;
        this.outcomes = outcomes;
    }

    @Incoming("deployment-changed")
    Uni<Void> changed(ConsumerRecords<String, String> records) {
        return inbox.receive(records, DeploymentChanged.class, this::changed);
    }

    private Uni<Void> changed(SqlClient tx, List<DeploymentChanged> facts) {
        var latest = latest(facts);
        var ids = ids(latest, false);
        var deleted = ids(latest, true);
        return store.keep(tx, latest)
                .chain(() -> ids.isEmpty() ? Uni.createFrom().voidItem() : store.confirm(tx, ids))
                .chain(() -> deleted.isEmpty() ? Uni.createFrom().voidItem() : outcomes.forget(tx, deleted));
    }

    /** Each fact tells the whole state: of several on one deployment the last one is enough. */
    static List<DeploymentChanged> latest(List<DeploymentChanged> facts) {
        Map<String, DeploymentChanged> latest = new HashMap<>();
        facts.forEach(fact -> latest.merge(
                fact.deploymentId(),
                fact,
                BinaryOperator.maxBy(Comparator.comparingLong(DeploymentChanged::revision))));
        return latest.values().stream()
                .sorted(Comparator.comparing(DeploymentChanged::deploymentId))
                .toList();
    }

    private static List<String> ids(List<DeploymentChanged> facts, boolean deleted) {
        return facts.stream()
                .filter(fact -> fact.deleted() == deleted)
                .map(DeploymentChanged::deploymentId)
                .toList();
    }
}
