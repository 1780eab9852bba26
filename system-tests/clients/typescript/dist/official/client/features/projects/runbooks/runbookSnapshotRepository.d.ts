import { Client } from "../../../client";
import { Project } from "../project";
import { Runbook } from "./runbook";
import { RunbookSnapshot } from "./runbookSnapshot";
export declare class RunbookSnapshotRepository {
    private readonly client;
    private readonly spaceName;
    private readonly projectId;
    constructor(client: Client, spaceName: string, project: Project);
    create(runbook: Runbook, name: string, publish: boolean, notes?: string): Promise<RunbookSnapshot>;
}
