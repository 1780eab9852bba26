import { Client } from "../../client";
import { ListArgs } from "../basicRepository";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
import { Lifecycle } from "./lifecycle";
type LifecycleRepositoryListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class LifecycleRepository extends SpaceScopedBasicRepository<Lifecycle, Lifecycle, LifecycleRepositoryListArgs> {
    constructor(client: Client, spaceName: string);
}
export {};
