export declare class PackageIdentity {
    readonly Id: string;
    readonly Version: string;
    constructor(Id: string, Version: string);
}
