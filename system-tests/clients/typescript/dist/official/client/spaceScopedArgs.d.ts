export interface SpaceScopedArgs {
    spaceName: string;
}
export declare function isSpaceScopedArgs(args: any): args is SpaceScopedArgs;
