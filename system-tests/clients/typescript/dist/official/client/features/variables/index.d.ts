export * from "./propertyValue";
