package dev.slipway.deployment.deployments;

import dev.slipway.rest.Caller;

/** Who asks, as the deployment remembers them. */
final class Authors {

    private Authors() {}

    static DeploymentOrder.Author of(Caller caller) {
        return new DeploymentOrder.Author(caller.id(), caller.username(), caller.displayName());
    }
}
