import { Client } from "../..";
import { ServerTask } from "../../features/serverTasks";
export interface ServerTaskWaiterOptions {
    maxRetries?: number;
    retryBackoffMs?: number;
}
export declare class ServerTaskWaiter {
    private readonly client;
    private readonly spaceName;
    private readonly maxRetries;
    private readonly retryBackoffMs;
    constructor(client: Client, spaceName: string, options?: ServerTaskWaiterOptions);
    waitForServerTasksToComplete(serverTaskIds: string[], statusCheckSleepCycle: number, timeout: number, pollingCallback?: (serverTask: ServerTask) => void, cancelOnTimeout?: boolean): Promise<ServerTask[]>;
    waitForServerTaskToComplete(serverTaskId: string, statusCheckSleepCycle: number, timeout: number, pollingCallback?: (serverTask: ServerTask) => void, cancelOnTimeout?: boolean): Promise<ServerTask>;
    private waitForTasks;
    private cancelTasks;
    private getTasksWithRetry;
    private isRetryableError;
}
