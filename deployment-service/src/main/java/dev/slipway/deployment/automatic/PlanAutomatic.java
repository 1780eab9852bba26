package dev.slipway.deployment.automatic;

import dev.slipway.deployment.deployments.DeploymentIds;
import dev.slipway.deployment.deployments.ReserveIds;
import dev.slipway.eventing.Intents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes an intent for each automatic target of a phase that a release entered. */
@ApplicationScoped
class PlanAutomatic {

    private final ReserveIds ids;
    private final Intents intents;

    PlanAutomatic(ReserveIds ids, Intents intents) {
        this.ids = ids;
        this.intents = intents;
    }

    /** A release that entered a phase, and the environments that deploys to by itself. */
    record Entry(
            String spaceId,
            String projectId,
            String releaseId,
            @Nullable String tenantId,
            String phaseEntryId,
            List<String> environments) {}

    Uni<Void> plan(SqlConnection tx, Entry entry) {
        var planned = Uni.createFrom().voidItem();
        for (var environment : entry.environments()) {
            planned = planned.chain(() -> ids.next(tx)).chain(next -> plan(tx, entry, environment, next));
        }
        return planned;
    }

    private Uni<Void> plan(SqlConnection tx, Entry entry, String environment, DeploymentIds next) {
        var deployment = new AutomaticDeployment(
                entry.spaceId(),
                entry.projectId(),
                entry.releaseId(),
                environment,
                entry.tenantId(),
                entry.phaseEntryId(),
                next);
        return intents.add(tx, AutomaticDeployment.INTENT, deployment.businessKey(), deployment);
    }
}
