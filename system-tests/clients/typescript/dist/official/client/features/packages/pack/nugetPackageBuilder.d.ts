import { PackArgs } from "./packArgs";
export type NuSpecArgs = {
    description: string;
    authors: string[];
    title?: string;
    releaseNotes?: string;
};
export type NuGetPackArgs = {
    nuspecArgs?: NuSpecArgs;
} & PackArgs;
export declare class NuGetPackageBuilder {
    pack(args: NuGetPackArgs): Promise<string>;
}
