import { NewSpaceScopedResource, SpaceScopedResource } from "../spaceScopedResource";
import { Client } from "../client";
import { RouteArgs } from "../resolver";
import { ListArgs, BasicRepository } from "./basicRepository";
import { ResourceCollection } from "../resourceCollection";
export declare class SpaceScopedBasicRepository<TExistingResource extends SpaceScopedResource, TNewResource extends NewSpaceScopedResource, TListArgs extends ListArgs & RouteArgs = ListArgs, TCreateArgs extends RouteArgs = RouteArgs, TModifyArgs extends RouteArgs = RouteArgs> extends BasicRepository<TExistingResource, TNewResource, TListArgs, TCreateArgs, TModifyArgs> {
    protected readonly spaceName: string;
    constructor(client: Client, spaceName: string, baseApiPathTemplate: string, listParametersTemplate: string);
    del(resource: TExistingResource): Promise<TExistingResource>;
    create(resource: TNewResource, args?: TCreateArgs): Promise<TExistingResource>;
    get(id: string): Promise<TExistingResource>;
    list(args?: TListArgs): Promise<ResourceCollection<TExistingResource>>;
    modify(resource: TExistingResource, args?: TModifyArgs): Promise<TExistingResource>;
}
