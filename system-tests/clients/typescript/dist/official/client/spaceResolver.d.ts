import type { Client } from "./client";
export declare function resolveSpaceId(client: Client, spaceName: string): Promise<string>;
