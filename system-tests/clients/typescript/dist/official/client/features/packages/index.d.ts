export * from "./pack";
export * from "./package";
export * from "./packageRepository";
