export * from "./identity";
export * from "./identityType";
export * from "./user";
export * from "./user-get-current";
