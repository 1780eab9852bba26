import type { Client } from "../../client";
import { NewTagSet, TagSet } from "./tagSet";
import { ListArgs } from "../basicRepository";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
type TagSetRepositoryListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class TagSetRepository extends SpaceScopedBasicRepository<TagSet, NewTagSet, TagSetRepositoryListArgs> {
    constructor(client: Client, spaceName: string);
    sort(ids: string[]): Promise<unknown>;
}
export {};
