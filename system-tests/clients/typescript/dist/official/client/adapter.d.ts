import type { ClientOptions } from "./clientOptions";
export interface Adapter<TResource> {
    execute: (options: ClientOptions) => Promise<AdapterResponse<TResource>>;
}
export interface AdapterResponse<TResource> {
    statusCode: number;
    data: TResource;
}
export declare class AdapterError {
    readonly code: number;
    readonly message: string;
    constructor(code: number, message: string);
}
