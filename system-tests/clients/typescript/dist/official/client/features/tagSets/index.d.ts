export * from "./tag";
export * from "./tagSet";
export * from "./tagSetRepository";
