import { Client, DeploymentEnvironmentV2, ResourceCollection } from "../..";
type EnvironmentV2RepositoryListArgs = {
    ids?: string[];
    partialName?: string;
    type?: EnvironmentType;
    skip: number;
    take: number;
};
type EnvironmentType = "Static" | "Parent" | "Ephemeral";
export declare class EnvironmentV2Repository {
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    list(args?: EnvironmentV2RepositoryListArgs): Promise<ResourceCollection<DeploymentEnvironmentV2>>;
}
export {};
