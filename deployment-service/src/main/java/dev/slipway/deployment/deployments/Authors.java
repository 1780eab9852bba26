package dev.slipway.deployment.deployments;

import dev.slipway.rest.Caller;
import java.util.Set;

/** Who asks, as the deployment remembers them. */
final class Authors {

    private Authors() {}

    static DeploymentOrder.Author of(Caller caller) {
        return new DeploymentOrder.Author(
                caller.id(), caller.username(), caller.displayName(), caller.emailAddress(), caller.origin());
    }

    /** As an event names them. */
    static Caller caller(DeploymentOrder.Author author) {
        return new Caller(
                author.id(),
                author.username(),
                author.name(),
                author.equals(DeploymentOrder.Author.SYSTEM),
                Set.of(),
                author.origin());
    }
}
