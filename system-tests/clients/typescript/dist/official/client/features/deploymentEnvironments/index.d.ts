export * from "./deploymentEnvironment";
export * from "./environmentRepository";
export * from "./environmentV2Repository";
