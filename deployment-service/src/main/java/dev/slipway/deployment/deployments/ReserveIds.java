package dev.slipway.deployment.deployments;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes ids for a deployment that an intent will make, so that each of its tries asks for the same. */
@ApplicationScoped
public class ReserveIds {

    private final DeploymentStore store;

    ReserveIds(DeploymentStore store) {
        this.store = store;
    }

    public Uni<DeploymentIds> next(SqlConnection tx) {
        return store.nextIds(tx);
    }
}
