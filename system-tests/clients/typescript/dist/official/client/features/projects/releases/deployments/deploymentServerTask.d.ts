export interface DeploymentServerTask {
    DeploymentId: string;
    ServerTaskId: string;
}
