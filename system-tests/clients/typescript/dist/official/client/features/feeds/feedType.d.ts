export declare enum FeedType {
    AwsElasticContainerRegistry = "AwsElasticContainerRegistry",
    BuiltIn = "BuiltIn",
    Docker = "Docker",
    GitHub = "GitHub",
    Helm = "Helm",
    Maven = "Maven",
    Nuget = "NuGet",
    OctopusProject = "OctopusProject"
}
