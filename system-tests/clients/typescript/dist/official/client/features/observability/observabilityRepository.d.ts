import type { BeginResourceEventsSessionResponse, GetContainerLogsResponse, GetLiveStatusResponse, GetResourceEventsResponse, GetResourceManifestResponse, GetResourceResponse } from ".";
import { Client } from "../..";
import type { BeginContainerLogsSessionResponse } from "./containerLogsSession";
export declare class ObservabilityRepository {
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    getLiveStatus(projectId: string, environmentId: string, tenantId?: string, summaryOnly?: boolean): Promise<GetLiveStatusResponse>;
    getResource(projectId: string, environmentId: string, tenantId: string | undefined, machineId: string, resourceId: string): Promise<GetResourceResponse>;
    getResourceManifest(projectId: string, environmentId: string, tenantId: string | undefined, machineId: string, resourceId: string): Promise<GetResourceManifestResponse>;
    beginContainerLogsSession(projectId: string, environmentId: string, tenantId: string | undefined, machineId: string, resourceId: string, podName: string, containerName: string, showPreviousContainer: boolean): Promise<BeginContainerLogsSessionResponse>;
    getContainerLogs(sessionId: string): Promise<GetContainerLogsResponse>;
    beginResourceEventsSession(projectId: string, environmentId: string, tenantId: string | undefined, machineId: string, resourceId: string): Promise<BeginResourceEventsSessionResponse>;
    getResourceEvents(sessionId: string): Promise<GetResourceEventsResponse>;
}
