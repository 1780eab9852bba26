export * from "./createDeploymentTenantedCommandV1";
export * from "./createDeploymentUntenantedCommandV1";
export * from "./deployment";
export * from "./deploymentRepository";
export * from "./deploymentServerTask";
