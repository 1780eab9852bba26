import { Client, DeploymentEnvironmentV2 } from "../..";
import { ListArgs } from "../basicRepository";
import { ResourceCollection } from "../../resourceCollection";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
import { DeploymentEnvironment, NewDeploymentEnvironment } from "./deploymentEnvironment";
type EnvironmentRepositoryListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class EnvironmentRepository extends SpaceScopedBasicRepository<DeploymentEnvironment, NewDeploymentEnvironment, EnvironmentRepositoryListArgs> {
    constructor(client: Client, spaceName: string);
    sort(order: string[]): Promise<unknown>;
    summary(args?: Partial<EnvironmentSummaryArgs>): Promise<DeploymentEnvironment>;
    machines(environment: DeploymentEnvironment, args?: Partial<EnvironmentMachinesArgs>): Promise<ResourceCollection<DeploymentEnvironment>>;
    variablesScopedOnlyToThisEnvironment(environment: DeploymentEnvironment): Promise<VariablesScopedToEnvironmentResponse>;
    createEphemeralEnvironment(environmentName: string, projectId: string): Promise<CreateEphemeralEnvironmentResponse>;
    getEphemeralEnvironmentProjectStatus(environmentId: string, projectId: string): Promise<GetEphemeralEnvironmentProjectStatusResponse>;
    deprovisionEphemeralEnvironmentForProject(environmentId: string, projectId: string): Promise<DeprovisionEphemeralEnvironmentProjectResponse>;
    deprovisionEphemeralEnvironment(environmentId: string): Promise<DeprovisionEphemeralEnvironmentResponse>;
    getEnvironmentByName(environmentName: string): Promise<DeploymentEnvironmentV2 | null>;
}
export type EnvironmentMachinesArgs = {
    skip: number;
    take: number;
    partialName: string | undefined;
    roles: string | null;
    isDisabled: boolean;
    healthStatuses: string | null;
    commStyles: string | null;
    tenantIds: string | null;
    tenantTags: string | null;
    shellNames: string | null;
};
export type EnvironmentSummaryArgs = {
    ids: string;
    partialName: string;
    machinePartialName: string;
    roles: string;
    isDisabled: boolean;
    healthStatuses: string;
    commStyles: string;
    tenantIds: string;
    tenantTags: string;
    hideEmptyEnvironments: boolean;
    shellNames: string;
};
export interface VariablesScopedToEnvironmentResponse {
    HasUnauthorizedProjectVariables: boolean;
    HasUnauthorizedLibraryVariableSetVariables: boolean;
    VariableMap: Record<string, unknown>;
}
export interface CreateEphemeralEnvironmentResponse {
    Id: string;
}
export type DeprovisioningRunbookRun = {
    RunbookRunId: string;
    TaskId: string;
};
export interface DeprovisionEphemeralEnvironmentProjectResponse {
    DeprovisioningRun?: DeprovisioningRunbookRun;
}
export interface DeprovisionEphemeralEnvironmentResponse {
    DeprovisioningRuns?: DeprovisioningRunbookRun[];
}
export interface GetEphemeralEnvironmentProjectStatusResponse {
    Status: string;
}
export {};
