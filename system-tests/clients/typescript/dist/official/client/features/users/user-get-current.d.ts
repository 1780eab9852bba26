import { Client } from "../..";
import { UserProjection } from "./user";
export declare function userGetCurrent(client: Client): Promise<UserProjection>;
