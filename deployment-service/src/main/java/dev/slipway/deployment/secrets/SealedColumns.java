package dev.slipway.deployment.secrets;

import dev.slipway.masterkey.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The manifests and processes of deployments, outputs of steps, endpoints of machines and workers. The story of the changed master key finds what is missing. */
class SealedColumns {

    @Produces
    @Singleton
    SealedColumn deployments() {
        return SealedColumn.json("deployments", "frozen");
    }

    @Produces
    @Singleton
    SealedColumn attempts() {
        return SealedColumn.json("attempts", "outputs");
    }

    @Produces
    @Singleton
    SealedColumn machines() {
        return SealedColumn.json("machines", "body");
    }

    @Produces
    @Singleton
    SealedColumn workers() {
        return SealedColumn.json("workers", "body");
    }
}
