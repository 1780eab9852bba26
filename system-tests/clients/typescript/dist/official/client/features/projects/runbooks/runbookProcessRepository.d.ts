import { Client } from "../../../client";
import { GitRef, Project } from "../project";
import { Runbook } from "./runbook";
import { RunbookProcess } from "./runbookProcess";
export declare class RunbookProcessRepository {
    private readonly client;
    private readonly spaceName;
    private readonly projectId;
    constructor(client: Client, spaceName: string, project: Project);
    get(runbook: Runbook): Promise<RunbookProcess>;
    getWithGitRef(runbook: Runbook, gitRef: GitRef): Promise<RunbookProcess>;
    update(runbookProcess: RunbookProcess): Promise<RunbookProcess>;
    updateWithGitRef(runbookProcess: RunbookProcess, gitRef: GitRef): Promise<RunbookProcess>;
}
