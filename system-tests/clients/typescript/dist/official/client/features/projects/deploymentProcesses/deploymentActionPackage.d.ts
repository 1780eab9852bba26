import type { DeploymentAction } from "./deploymentAction";
export interface DeploymentActionPackage {
    DeploymentAction: string;
    PackageReference?: string;
}
export declare function displayName(pkg: DeploymentActionPackage): string;
export declare function deploymentActionPackages(actions: DeploymentAction[]): {
    DeploymentAction: string;
    PackageReference: string;
}[];
