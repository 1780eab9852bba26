import { PackArgs } from "./packArgs";
export type ZipPackArgs = {
    compressionLevel?: number;
} & PackArgs;
export declare class ZipPackageBuilder {
    pack(args: ZipPackArgs): Promise<string>;
}
