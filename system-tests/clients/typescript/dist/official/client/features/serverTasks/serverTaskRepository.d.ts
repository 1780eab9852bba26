import { Client } from "../../client";
export declare class ServerTaskRepository {
    private baseApiPathTemplate;
    private readonly client;
    constructor(client: Client);
    cancel(serverTaskId: string): Promise<void>;
}
