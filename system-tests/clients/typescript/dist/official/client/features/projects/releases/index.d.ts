export * from "./deployments";
export * from "./createReleaseCommandV1";
export * from "./createReleaseResponseV1";
export * from "./release";
export * from "./releaseChanges";
export * from "./releaseRepository";
