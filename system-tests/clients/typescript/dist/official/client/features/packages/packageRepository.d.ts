import { Package } from "./package";
import { OverwriteMode } from "../overwriteMode";
import { ListArgs } from "../basicRepository";
import { Client } from "../../client";
import { ResourceCollection } from "../../resourceCollection";
type PackagesListArgs = {
    nuGetPackageId?: string;
    filter?: string;
    latest?: boolean;
    includeNotes?: boolean;
} & ListArgs;
export declare class PackageRepository {
    private client;
    private spaceName;
    constructor(client: Client, spaceName: string);
    get(packageId: string): Promise<Package>;
    list(args?: PackagesListArgs): Promise<ResourceCollection<Package>>;
    push(packages: string[], overwriteMode?: OverwriteMode): Promise<void>;
    private packageUpload;
    private upload;
}
export {};
