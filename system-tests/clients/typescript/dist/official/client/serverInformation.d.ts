export interface ServerInformation {
    installationId: string;
    version: string;
}
