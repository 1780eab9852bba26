import type { Client } from "../../../client";
import { CreateReleaseCommandV1 } from "./createReleaseCommandV1";
import { CreateReleaseResponseV1 } from "./createReleaseResponseV1";
import { Release } from "./release";
import { ResourceCollection } from "../../../resourceCollection";
type ReleaseListArgs = {
    skip?: number;
    take?: number;
};
type ReleasePerProjectListArgs = ReleaseListArgs & {
    searchByVersion?: string;
};
export declare class ReleaseRepository {
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    create(command: CreateReleaseCommandV1): Promise<CreateReleaseResponseV1>;
    get(id: string): Promise<Release>;
    list(args?: ReleaseListArgs): Promise<ResourceCollection<Release>>;
    listForProject(projectId: string, args?: ReleasePerProjectListArgs): Promise<ResourceCollection<Release>>;
}
export {};
