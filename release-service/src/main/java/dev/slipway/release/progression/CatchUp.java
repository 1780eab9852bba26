package dev.slipway.release.progression;

import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.eventing.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks deployment-service for a release's outcomes before a person reads or decides something by them, so that nobody
 * sees a judgement that a fact on its way will overtake. When deployment-service does not answer at once, what is known
 * here has to do.
 */
@ApplicationScoped
public class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DeploymentsClient deployments;
    private final ApplyOutcomes outcomes;
    private final ProgressionStore store;
    private final Transactions transactions;
    private final Pool pool;

    CatchUp(
            @RestClient DeploymentsClient deployments,
            ApplyOutcomes outcomes,
            ProgressionStore store,
            Transactions transactions,
            Pool pool) {
        this.deployments = deployments;
        this.outcomes = outcomes;
        this.store = store;
        this.transactions = transactions;
        this.pool = pool;
    }

    /** What deployment-service knows of this release; empty when it does not answer. */
    public Uni<List<DeploymentOutcome>> ask(String releaseId) {
        return deployments
                .outcomes(releaseId)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debugf("No outcomes of release=%s: %s", releaseId, failure.getMessage()))
                .onFailure()
                .recoverWithItem(List.<DeploymentOutcome>of());
    }

    /** Afterwards this service judges by all that deployment-service knew. */
    public Uni<Void> catchUp(String releaseId) {
        return ask(releaseId)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.knownOutcomes(pool, releaseId)
                                .chain(here -> applyNew(releaseId, known, Set.copyOf(here))));
    }

    private Uni<Void> applyNew(String releaseId, List<DeploymentOutcome> known, Set<String> here) {
        var news = known.stream()
                .filter(outcome -> !here.contains(outcome.deploymentId()))
                .toList();
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transactions.in(tx -> outcomes.lock(tx, releaseId, null)
                .chain(found -> found.map(release -> outcomes.apply(tx, release, news))
                        .orElse(Uni.createFrom().voidItem())));
    }
}
