export * from "./containerLogs";
export * from "./liveStatus";
export * from "./monitorErrorResource";
export * from "./resource";
export * from "./resourceEvents";
export * from "./resourceEventsSession";
export * from "./observabilityRepository";
export * from "./kubernetesMonitorRepository";
