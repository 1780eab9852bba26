import { Project, NewProject } from "./project";
import { SpaceScopedBasicRepository } from "../spaceScopedBasicRepository";
import { ListArgs } from "../basicRepository";
import { Client } from "../..";
type ProjectListArgs = {
    ids?: string[];
    partialName?: string;
    clonedFromProjectId?: string;
} & ListArgs;
export declare class ProjectRepository extends SpaceScopedBasicRepository<Project, NewProject, ProjectListArgs> {
    constructor(client: Client, spaceName: string);
}
export {};
