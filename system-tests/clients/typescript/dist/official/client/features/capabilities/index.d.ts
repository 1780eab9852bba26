export * from "./capability";
