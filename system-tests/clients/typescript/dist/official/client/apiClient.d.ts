import type { Adapter } from "./adapter";
import type { ClientOptions } from "./clientOptions";
export default class ApiClient<TResource> {
    options: ClientOptions;
    adapter: Adapter<TResource>;
    constructor(options: ClientOptions);
    execute(): Promise<void>;
    private handleSuccess;
    private handleError;
}
