import { Client, GitRef } from "../../..";
import { Project } from "../project";
import { DeploymentProcess } from "./deploymentProcess";
export declare class DeploymentProcessRepository {
    private readonly client;
    private readonly spaceName;
    constructor(client: Client, spaceName: string);
    get(project: Project): Promise<DeploymentProcess>;
    getByGitRef(project: Project, gitRef: GitRef): Promise<DeploymentProcess>;
    update(project: Project, deploymentProcess: DeploymentProcess): Promise<DeploymentProcess>;
    updateByGitRef(project: Project, deploymentProcess: DeploymentProcess, gitRef: GitRef): Promise<DeploymentProcess>;
}
