import { Client } from "../../client";
import { ServerTask } from "./serverTask";
import { ServerTaskDetails } from "./serverTaskDetails";
export declare class SpaceServerTaskRepository {
    private baseApiPathTemplate;
    private readonly client;
    private readonly spaceName;
    constructor(client: Client, spaceName: string);
    getById<TArgument = void>(serverTaskId: string): Promise<ServerTask>;
    getByIds<TArguments = void>(serverTaskIds: string[]): Promise<ServerTask[]>;
    getDetails(serverTaskId: string): Promise<ServerTaskDetails>;
    getRaw(serverTaskId: string): Promise<string>;
}
