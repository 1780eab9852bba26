export * from "./lifecycle";
export * from "./lifecycleRepository";
export * from "./phase";
export * from "./retentionPeriod";
