export * from "./projectGroup";
export * from "./projectGroupRepository";
