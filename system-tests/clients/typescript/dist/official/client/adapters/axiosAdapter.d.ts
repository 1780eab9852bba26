import type { Adapter, AdapterResponse } from "../adapter";
import { ClientOptions } from "../clientOptions";
export declare class AxiosAdapter<TResource> implements Adapter<TResource> {
    execute(options: ClientOptions): Promise<AdapterResponse<TResource>>;
}
