import type { Client } from "../client";
import type { RouteArgs } from "../resolver";
import { ResourceCollection } from "../resourceCollection";
import { NewResource, Resource } from "../resource";
export type ListArgs = {
    skip?: number;
    take?: number;
};
export type ResourcesById<TResource> = {
    [Id: string]: TResource;
};
export type ResourcesByNameOrId<TResource> = {
    [Key: string]: TResource;
};
export declare class BasicRepository<TExistingResource extends Resource, TNewResource extends NewResource, TListArgs extends ListArgs & RouteArgs = ListArgs, TCreateArgs extends RouteArgs = RouteArgs, TModifyArgs extends RouteArgs = RouteArgs> {
    static TakeAll: number;
    readonly takeDefaultPageSize = 30;
    protected client: Client;
    protected readonly baseApiPathTemplate: string;
    private readonly listParametersTemplate;
    private readonly subscribersToDataModifications;
    constructor(client: Client, baseApiPathTemplate: string, listParametersTemplate: string);
    del(resource: TExistingResource): Promise<TExistingResource>;
    create(resource: TNewResource, args?: TCreateArgs): Promise<TExistingResource>;
    get(id: string): Promise<TExistingResource>;
    list(args?: TListArgs): Promise<ResourceCollection<TExistingResource>>;
    modify(resource: TExistingResource, args?: TModifyArgs): Promise<TExistingResource>;
    save(resource: TExistingResource | TNewResource): Promise<TExistingResource>;
    subscribeToDataModifications(key: string, callback: (data: TExistingResource) => void): void;
    unsubscribeFromDataModifications(key: string): void;
    protected extend(arg1: any, arg2: any): any;
    protected notifySubscribersToDataModifications: (resource: TExistingResource) => TExistingResource;
}
