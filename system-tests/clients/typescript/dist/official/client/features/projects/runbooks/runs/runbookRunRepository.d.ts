import type { Client } from "../../../../client";
import { RunbookRun } from "./runbookRun";
import { TaskState } from "../../../serverTasks";
import { ListArgs } from "../../../basicRepository";
import { ResourceCollection } from "../../../../resourceCollection";
import { CreateRunbookRunCommandV1, CreateRunbookRunResponseV1 } from "./createRunbookRunCommandV1";
import { GitRef } from "../../project";
import { RunGitRunbookCommand } from "./RunGitRunbookCommand";
import { RunGitRunbookResponse } from "./RunGitRunbookResponse";
type RunbookRunListArgs = {
    ids?: string[];
    projects?: string[];
    environments?: string[];
    tenants?: string[];
    runbooks?: string[];
    taskState?: TaskState;
    partialName?: string;
} & ListArgs;
export declare class RunbookRunRepository {
    private baseApiPathTemplate;
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    get(id: string): Promise<RunbookRun>;
    list(args?: RunbookRunListArgs): Promise<ResourceCollection<RunbookRun>>;
    create(command: CreateRunbookRunCommandV1): Promise<CreateRunbookRunResponseV1>;
    createGit(command: RunGitRunbookCommand, gitRef: GitRef): Promise<RunGitRunbookResponse>;
}
export {};
