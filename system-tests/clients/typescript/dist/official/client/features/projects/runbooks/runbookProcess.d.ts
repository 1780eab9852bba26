import { Permission } from "../../permission";
import type { IProcess } from "../deploymentProcesses";
export interface RunbookProcess extends IProcess {
    RunbookId: string;
}
export declare function isRunbookProcess(resource: IProcess | null | undefined): resource is NonNullable<RunbookProcess>;
export declare function processResourcePermission(resource: IProcess): Permission;
