package dev.slipway.deployment.deployments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer to the v1 commands: never empty. */
@Schema(name = "DeploymentServerTasks", description = "The deployments that were made, with their tasks")
record DeployedView(List<ServerTask> deploymentServerTasks) {

    record ServerTask(String deploymentId, String serverTaskId) {}

    static DeployedView of(List<Deployment> deployments) {
        return new DeployedView(deployments.stream()
                .map(deployment -> new ServerTask(deployment.id(), deployment.taskId()))
                .toList());
    }
}
