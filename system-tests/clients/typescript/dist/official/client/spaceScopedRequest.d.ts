export interface SpaceScopedRequest {
    spaceName: string;
}
export declare function isSpaceScopedRequest(command: any): command is SpaceScopedRequest;
