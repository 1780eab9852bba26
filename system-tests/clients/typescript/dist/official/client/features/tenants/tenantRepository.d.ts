import { Client } from "../..";
import { ListArgs } from "..";
import { NewTenant, Tenant, TagTestResult } from "./tenant";
import { TenantVariable, GetCommonVariablesByTenantIdResponse, GetProjectVariablesByTenantIdResponse, ModifyTenantCommonVariablePayload, ModifyTenantProjectVariablePayload, ModifyCommonVariablesByTenantIdResponse, ModifyProjectVariablesByTenantIdResponse } from "./tenantVariable";
import { TenantMissingVariable } from "./tenantMissingVariables";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
type TenantRepositoryListArgs = {
    clone?: boolean;
    clonedFromTenantId?: string;
    ids?: string[];
    partialName?: string;
    projectId?: string;
    tags?: string;
} & ListArgs;
export declare class TenantRepository extends SpaceScopedBasicRepository<Tenant, NewTenant, TenantRepositoryListArgs> {
    constructor(client: Client, spaceName: string);
    tagTest(tenantIds: string[], tags: string[]): Promise<TagTestResult>;
    getVariables(tenant: Tenant): Promise<TenantVariable>;
    setVariables(tenant: Tenant, variables: any): Promise<TenantVariable>;
    missingVariables(filterOptions?: FilterOptions, includeDetails?: boolean): Promise<TenantMissingVariable[]>;
    getCommonVariables(tenant: Tenant, includeMissingVariables?: boolean): Promise<GetCommonVariablesByTenantIdResponse>;
    getCommonVariablesById(tenantId: string, includeMissingVariables?: boolean): Promise<GetCommonVariablesByTenantIdResponse>;
    getProjectVariables(tenant: Tenant, includeMissingVariables?: boolean): Promise<GetProjectVariablesByTenantIdResponse>;
    getProjectVariablesById(tenantId: string, includeMissingVariables?: boolean): Promise<GetProjectVariablesByTenantIdResponse>;
    modifyCommonVariables(tenant: Tenant, variables: ModifyTenantCommonVariablePayload[]): Promise<ModifyCommonVariablesByTenantIdResponse>;
    modifyCommonVariablesById(tenantId: string, variables: ModifyTenantCommonVariablePayload[]): Promise<ModifyCommonVariablesByTenantIdResponse>;
    modifyProjectVariables(tenant: Tenant, variables: ModifyTenantProjectVariablePayload[]): Promise<ModifyProjectVariablesByTenantIdResponse>;
    modifyProjectVariablesById(tenantId: string, variables: ModifyTenantProjectVariablePayload[]): Promise<ModifyProjectVariablesByTenantIdResponse>;
}
type FilterOptions = {
    tenantId?: string;
    projectId?: string;
    environmentId?: string;
};
export {};
