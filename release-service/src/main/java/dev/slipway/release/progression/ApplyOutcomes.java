package dev.slipway.release.progression;

import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.contracts.release.ReleasePhaseEntered;
import dev.slipway.eventing.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies final states of deployments to their release: closes reservations, and tells of a phase that became current.
 * Every way in which an outcome may arrive ends here, under the release's row lock.
 */
@ApplicationScoped
public class ApplyOutcomes {

    private static final Set<String> FINAL = Set.of("Success", "Failed", "Canceled", "TimedOut");

    private final ProgressionStore store;
    private final Outbox outbox;
    private final InstantSource clock;

    ApplyOutcomes(ProgressionStore store, Outbox outbox, InstantSource clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param spaceId the caller's space, in which the release must be; null when any will do */
    public Uni<Optional<LockedRelease>> lock(SqlClient tx, String releaseId, @Nullable String spaceId) {
        return store.lock(tx, releaseId, spaceId);
    }

    /** Outcomes that are known already change nothing. */
    public Uni<Void> apply(SqlClient tx, LockedRelease release, List<DeploymentOutcome> outcomes) {
        var ended = outcomes.stream()
                .filter(outcome -> FINAL.contains(outcome.state()))
                .toList();
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.apply(tx, release, ended).chain(tenants -> enterPhases(tx, release, tenants));
    }

    /** Deployments that were deleted count for nothing any more, and block nothing. */
    public Uni<Void> forget(SqlClient tx, List<String> deploymentIds) {
        return store.forget(tx, deploymentIds);
    }

    private Uni<Void> enterPhases(SqlClient tx, LockedRelease release, Set<@Nullable String> tenants) {
        return Multi.createFrom()
                .iterable(tenants.stream().map(Optional::ofNullable).toList())
                .onItem()
                .transformToUniAndConcatenate(tenant -> enterPhase(tx, release, tenant.orElse(null)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> enterPhase(SqlClient tx, LockedRelease release, @Nullable String tenantId) {
        return store.judge(tx, release.releaseId(), tenantId)
                .chain(found -> found.flatMap(judged -> entered(judged).map(fact -> tell(tx, fact, judged)))
                        .orElse(Uni.createFrom().voidItem()));
    }

    /** Empty when the release is through, or still in the phase that its creation told of. */
    private static Optional<ReleasePhaseEntered> entered(JudgedRelease judged) {
        return judged.progression()
                .current()
                .map(PhaseState::phase)
                .filter(phase -> !phase.id().equals(judged.firstPhaseId()))
                .map(phase -> new ReleasePhaseEntered(
                        judged.spaceId(),
                        judged.projectId(),
                        judged.releaseId(),
                        judged.tenantId(),
                        PhaseEntry.id(judged.releaseId(), phase.id()),
                        phase.name(),
                        judged.progression().autoDeployTo()));
    }

    private Uni<Void> tell(SqlClient tx, ReleasePhaseEntered fact, JudgedRelease judged) {
        var phaseId = judged.progression().current().orElseThrow().phase().id();
        return store.enter(tx, judged.releaseId(), judged.tenantId(), phaseId, clock.instant())
                .chain(first ->
                        first ? outbox.append(tx, fact) : Uni.createFrom().voidItem());
    }
}
