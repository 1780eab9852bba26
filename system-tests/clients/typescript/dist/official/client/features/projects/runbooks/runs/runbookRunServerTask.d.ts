export interface RunbookRunServerTask {
    RunbookRunId: string;
    ServerTaskId: string;
}
