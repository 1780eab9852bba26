import type { DeploymentActionPackage } from "./deploymentProcesses";
import type { Lifecycle } from "../lifecycles";
import type { NamedResource } from "../../namedResource";
import type { ProjectGroup } from "../projectGroups";
import type { SensitiveValue } from "../variables";
import type { NewSpaceScopedResource, SpaceScopedResource } from "../../spaceScopedResource";
import type { TenantedDeploymentMode } from "./tenantedDeploymentMode";
import { Resource } from "../../resource";
import { ExtensionSettingsValues } from "../extensionSettingsValues";
import { ActionTemplateParameter } from "./deploymentProcesses/actionTemplateParameter";
import { MetadataTypeCollection } from "../forms/dynamicFormResources";
export declare enum PersistenceSettingsType {
    VersionControlled = "VersionControlled",
    Database = "Database"
}
interface DatabasePersistenceSettings {
    Type: PersistenceSettingsType.Database;
}
export interface VersionControlledPersistenceSettings {
    Type: PersistenceSettingsType.VersionControlled;
    Credentials: AnonymousVcsCredentials | UsernamePasswordVcsCredentials;
    Url: string;
    DefaultBranch: string;
    BasePath: string;
}
export declare enum AuthenticationType {
    Anonymous = "Anonymous",
    UsernamePassword = "UsernamePassword"
}
export interface UsernamePasswordVcsCredentials {
    Type: AuthenticationType.UsernamePassword;
    Username: string;
    Password: SensitiveValue;
}
export interface AnonymousVcsCredentials {
    Type: AuthenticationType.Anonymous;
}
export declare function IsUsingUsernamePasswordAuth(T: AnonymousVcsCredentials | UsernamePasswordVcsCredentials): T is UsernamePasswordVcsCredentials;
export declare function HasVersionControlledPersistenceSettings(T: VersionControlledPersistenceSettings | DatabasePersistenceSettings): T is VersionControlledPersistenceSettings;
export interface Project extends SpaceScopedResource, NamedResource {
    VariableSetId: string;
    DeploymentProcessId: string;
    DiscreteChannelRelease: boolean;
    IncludedLibraryVariableSetIds: string[];
    TenantedDeploymentMode: TenantedDeploymentMode;
    ReleaseCreationStrategy: ReleaseCreationStrategy;
    Templates: ActionTemplateParameter[];
    AutoDeployReleaseOverrides: any[];
    LifecycleId: string;
    AutoCreateRelease: boolean;
    ClonedFromProjectId: string;
    ExtensionSettings: ExtensionSettingsValues[];
    IsVersionControlled: boolean;
    PersistenceSettings: VersionControlledPersistenceSettings | DatabasePersistenceSettings;
    Slug: string;
    ProjectGroupId: string;
    Description: string;
    IsDisabled: boolean;
    AllowIgnoreChannelRules?: boolean;
    CombineHealthAndSyncStatusInDashboardLiveStatus?: boolean;
}
export type ProjectOrSummary = Project | ProjectSummary;
export interface ProjectSummary extends SpaceScopedResource, NamedResource {
    Slug: string;
    ProjectGroupId: string;
    Description: string;
    IsDisabled: boolean;
}
export interface NewProject extends NewSpaceScopedResource {
    Name: string;
    Slug?: string;
    Description?: string;
    ProjectGroupId: string;
    LifecycleId: string;
}
export declare function NewProject(name: string, projectGroup: ProjectGroup, lifecycle: Lifecycle): NewProject;
export interface ProjectSettingsMetadata {
    ExtensionId: string;
    Metadata: MetadataTypeCollection;
}
export interface ReleaseCreationStrategy {
    ReleaseCreationPackage: DeploymentActionPackage;
    ChannelId?: string;
    ReleaseCreationPackageStepId?: string;
}
export interface VersionControlCompatibilityResponse {
    Errors: string[];
    Warnings: string[];
    Notices: string[];
}
export interface ConvertProjectToVersionControlledResponse {
    Messages: string[];
}
export interface RecentlyViewedProjectIds {
    [key: string]: string[];
}
export declare function isVcsBranchResource(branch: unknown): branch is VcsBranch;
export type GitRef = string;
export type GitCommit = string;
export interface VcsRef {
    GitRef?: GitRef;
    GitCommit?: GitCommit;
}
export interface IVersionControlReference {
    VersionControlReference: VcsRef;
}
export interface VcsBranch extends Resource {
    Name: GitRef;
}
export declare function getURISafeBranchName(branch: VcsBranch): string;
export declare function getBranchNameFromRouteParameter(routeParameter: string | undefined): string | undefined;
export {};
