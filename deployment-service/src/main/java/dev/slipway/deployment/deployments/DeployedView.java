package dev.slipway.deployment.deployments;

import java.util.List;

/** Answer to the v1 commands: never empty. */
record DeployedView(List<ServerTask> deploymentServerTasks) {

    record ServerTask(String deploymentId, String serverTaskId) {}

    static DeployedView of(List<Deployment> deployments) {
        return new DeployedView(deployments.stream()
                .map(deployment -> new ServerTask(deployment.id(), deployment.taskId()))
                .toList());
    }
}
