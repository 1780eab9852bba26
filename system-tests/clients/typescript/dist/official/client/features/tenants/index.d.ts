export * from "./tenant";
export * from "./tenantMissingVariables";
export * from "./tenantRepository";
export * from "./tenantVariable";
