import type { Client } from "../../../../client";
import { ResourceCollection, ListArgs } from "../../../..";
import { TaskState } from "../../../serverTasks";
import { Deployment } from "./deployment";
import { CreateDeploymentTenantedCommandV1, CreateDeploymentTenantedResponseV1, CreateDeploymentUntenantedCommandV1, CreateDeploymentUntenantedResponseV1 } from ".";
type DeploymentListArgs = {
    ids?: string[];
    projects?: string[];
    environments?: string[];
    tenants?: string[];
    channels?: string[];
    taskState?: TaskState;
} & ListArgs;
export declare class DeploymentRepository {
    private baseApiPathTemplate;
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    get(id: string): Promise<Deployment>;
    list(args?: DeploymentListArgs): Promise<ResourceCollection<Deployment>>;
    create(command: CreateDeploymentUntenantedCommandV1): Promise<CreateDeploymentUntenantedResponseV1>;
    createTenanted(command: CreateDeploymentTenantedCommandV1): Promise<CreateDeploymentTenantedResponseV1>;
}
export {};
