export interface SpaceScopedOperation {
    spaceName: string;
}
export declare function isSpaceScopedOperation(command: any): command is SpaceScopedOperation;
