package dev.slipway.deployment.deployments;

import dev.slipway.rest.Ids;

/** The numbers of a deployment and its task, taken from their sequences before either is written. */
public record DeploymentIds(long deploymentNum, long taskNum) {

    public static final String DEPLOYMENTS = "Deployments";
    public static final String TASKS = "ServerTasks";

    public String deploymentId() {
        return Ids.of(DEPLOYMENTS, deploymentNum);
    }

    public String taskId() {
        return Ids.of(TASKS, taskNum);
    }
}
