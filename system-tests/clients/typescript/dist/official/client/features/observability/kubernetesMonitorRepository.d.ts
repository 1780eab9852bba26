import { type Client } from "../..";
export interface RegisterKubernetesMonitorResponse {
    Resource: KubernetesMonitor;
}
export interface GetKubernetesMonitorResponse {
    Resource: KubernetesMonitor;
}
export interface KubernetesMonitor {
    Id: string;
    InstallationId: string;
    MachineId: string;
    SpaceId: string;
}
export interface NewKubernetesMonitor {
    InstallationId: string;
    MachineId: string;
}
export declare class KubernetesMonitorRepository {
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    registerKubernetesMonitor(installationId: string, machineId: string): Promise<RegisterKubernetesMonitorResponse>;
    getById(id: string): Promise<GetKubernetesMonitorResponse>;
    deleteById(id: string): Promise<unknown>;
}
