import { Client, SpaceScopedOperation } from "../..";
import { OverwriteMode } from "../overwriteMode";
import { PackageIdentity } from "./package-identity";
export interface CreateOctopusBuildInformationCommand extends SpaceScopedOperation {
    BuildEnvironment: string;
    BuildNumber: string;
    BuildUrl: string;
    Branch: string;
    VcsType: string;
    VcsRoot: string;
    VcsCommitNumber: string;
    Packages: PackageIdentity[];
    Commits: IOctopusBuildInformationCommit[];
}
export interface IOctopusBuildInformationCommit {
    Id: string;
    Comment: string;
}
export declare class BuildInformationRepository {
    private readonly client;
    private readonly spaceName;
    constructor(client: Client, spaceName: string);
    push(buildInformation: CreateOctopusBuildInformationCommand, overwriteMode?: OverwriteMode): Promise<void>;
}
