package dev.slipway.variables.tenants;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Cleans up behind what was deleted elsewhere, in the transaction of the fact that tells of it. */
@ApplicationScoped
public class ForgetTenants {

    private final TenantValueStore store;

    ForgetTenants(TenantValueStore store) {
        this.store = store;
    }

    public Uni<Void> one(SqlClient tx, String tenantId) {
        return store.deleteTenant(tx, tenantId);
    }

    public Uni<Void> ofSpace(SqlClient tx, String spaceId) {
        return store.deleteSpace(tx, spaceId);
    }
}
