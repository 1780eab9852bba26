import { Client, ListArgs } from "../..";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
import { ProjectGroup } from "./projectGroup";
type ProjectGroupRepositoryListArgs = {
    ids?: string[];
    partialName?: string;
} & ListArgs;
export declare class ProjectGroupRepository extends SpaceScopedBasicRepository<ProjectGroup, ProjectGroup, ProjectGroupRepositoryListArgs> {
    constructor(client: Client, spaceName: string);
}
export {};
