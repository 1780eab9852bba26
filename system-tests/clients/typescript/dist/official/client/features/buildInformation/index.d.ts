export * from "./buildInformationRepository";
export * from "./mappedOctopusPackageVersionBuildInformation";
export * from "./package-identity";
