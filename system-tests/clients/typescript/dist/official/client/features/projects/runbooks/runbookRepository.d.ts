import { Client } from "../../../client";
import { ListArgs } from "../../basicRepository";
import { SpaceScopedBasicRepository } from "../../spaceScopedBasicRepository";
import { GitRef, Project } from "../project";
import { NewRunbook, Runbook } from "./runbook";
type RunbookListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class RunbookRepository extends SpaceScopedBasicRepository<Runbook, NewRunbook, RunbookListArgs> {
    private readonly projectId;
    constructor(client: Client, spaceName: string, project: Project);
    getWithGitRef(slug: string, gitRef: GitRef): Promise<Runbook>;
    createWithGitRef(runbook: NewRunbook, gitRef: GitRef): Promise<Runbook>;
    modifyWithGitRef(runbook: Runbook, gitRef: GitRef): Promise<Runbook>;
    deleteWithGitRef(runbook: Runbook, gitRef: GitRef): Promise<unknown>;
}
export {};
