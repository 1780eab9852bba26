export * from "./nugetPackageBuilder";
export * from "./packArgs";
export * from "./zipPackageBuilder";
