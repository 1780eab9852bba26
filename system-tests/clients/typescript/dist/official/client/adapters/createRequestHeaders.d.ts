import type { RawAxiosRequestHeaders } from "axios";
import { ClientConfiguration } from "../clientConfiguration";
export declare function createRequestHeaders(configuration: ClientConfiguration): RawAxiosRequestHeaders;
