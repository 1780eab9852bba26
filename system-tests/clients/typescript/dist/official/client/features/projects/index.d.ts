export * from "./deploymentProcesses";
export * from "./releases";
export * from "./runbooks";
export * from "./createExecutionBaseV1";
export * from "./execution";
export * from "./project";
export * from "./projectRepository";
export * from "./tenantedDeploymentMode";
