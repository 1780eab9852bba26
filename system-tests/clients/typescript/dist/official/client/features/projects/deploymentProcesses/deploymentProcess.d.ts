import { ICanBeVersionControlled } from "../../canBeVersionControlled";
import { ICommitCommand } from "../../commitCommand";
import { SpaceScopedResource } from "../../../spaceScopedResource";
import { DeploymentStep } from "./deploymentStep";
export interface IProcess extends SpaceScopedResource {
    ProjectId: string;
    Steps: DeploymentStep[];
    Version: number;
    LastSnapshotId?: string;
}
export type DeploymentProcess = IProcess & ICanBeVersionControlled;
export type ModifyDeploymentProcessCommand = DeploymentProcess & ICommitCommand;
export declare function isDeploymentProcess(resource: IProcess | null | undefined): resource is NonNullable<IProcess>;
export interface DeploymentProcessOclResource {
    Ocl: string;
}
export type ModifyDeploymentProcessOclCommand = DeploymentProcessOclResource & ICommitCommand;
