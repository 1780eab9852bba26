import { Client } from "../..";
import { BasicRepository, ListArgs } from "../basicRepository";
import { NewSpace, Space } from "./space";
type SpaceRepositoryListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class SpaceRepository extends BasicRepository<Space, NewSpace, SpaceRepositoryListArgs> {
    constructor(client: Client);
}
export {};
