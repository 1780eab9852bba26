export * from "./space";
export * from "./spaceRepository";
