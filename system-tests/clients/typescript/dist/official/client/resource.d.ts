export interface Resource {
    Id: string;
}
export interface NewResource {
}
export declare function isResource(resource: any): resource is Resource;
