"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const strict_1 = __importDefault(require("node:assert/strict"));
const node_fs_1 = require("node:fs");
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const adm_zip_1 = __importDefault(require("adm-zip"));
const api_client_1 = require("@octopusdeploy/api-client");
const connection_1 = require("./connection");
/** What a team does from its first space to its last, in the words of the client. Each line that is printed was checked. */
async function journey() {
    const client = await (0, connection_1.connect)();
    const space = await createSpace(client);
    try {
        const project = await createProject(client, space);
        await saveProcess(client, space, project);
        await pushPackage(client, space);
        await deploy(client, space, project);
        await giveUpWaiting(client, space, project);
        await connectTenant(client, space, project);
        await listAndDelete(client, space, project);
    }
    finally {
        await deleteSpace(client, space);
    }
    done("journey complete");
}
async function createSpace(client) {
    const me = await (0, api_client_1.userGetCurrent)(client);
    strict_1.default.ok(me.IsActive);
    const name = `Story ${Date.now().toString(36)}`;
    const space = await new api_client_1.SpaceRepository(client).create({
        Name: name,
        SpaceManagersTeams: [],
        SpaceManagersTeamMembers: [me.Id],
        IsDefault: false,
    });
    strict_1.default.match(space.Id, /^Spaces-\d+$/);
    const found = await new api_client_1.SpaceRepository(client).list({ partialName: name });
    strict_1.default.deepEqual(found.Items.map((each) => each.Id), [space.Id]);
    done("space");
    return space;
}
async function createProject(client, space) {
    const [group] = (await new api_client_1.ProjectGroupRepository(client, space.Name).list({ take: 1 })).Items;
    const [lifecycle] = (await new api_client_1.LifecycleRepository(client, space.Name).list({ take: 1 })).Items;
    await new api_client_1.EnvironmentRepository(client, space.Name).create({ Name: "Staging" });
    const projects = new api_client_1.ProjectRepository(client, space.Name);
    const created = await projects.create((0, api_client_1.NewProject)("Web Shop", group, lifecycle));
    strict_1.default.equal(created.Slug, "web-shop");
    strict_1.default.deepEqual(await projects.get(created.Id), created, "what is read is what was answered, links included");
    const renamed = await projects.modify({
        ...created,
        Description: "Sells things",
        TenantedDeploymentMode: api_client_1.TenantedDeploymentMode.TenantedOrUntenanted,
    });
    strict_1.default.equal(renamed.Description, "Sells things");
    done("project");
    return renamed;
}
async function saveProcess(client, space, project) {
    const processes = new api_client_1.DeploymentProcessRepository(client, space.Name);
    const before = await processes.get(project);
    const saved = await processes.update(project, { ...before, Steps: [bashStep("echo Hello from $(get_octopusvariable Octopus.Release.Number)")] });
    strict_1.default.equal(saved.Version, before.Version + 1);
    strict_1.default.ok(saved.Steps[0].Id, "a step gets an id");
    await strict_1.default.rejects(processes.update(project, { ...before, Steps: [] }), (refusal) => {
        strict_1.default.match(refusal.message, /version|changed|somebody/i, "the stale save says why it is refused");
        return true;
    });
    strict_1.default.equal((await processes.get(project)).Steps.length, 1, "the stale save changed nothing");
    done("process");
}
function bashStep(script) {
    return {
        Id: "",
        Name: "Say hello",
        Properties: {},
        Condition: api_client_1.RunCondition.Success,
        PackageRequirement: api_client_1.PackageRequirement.LetOctopusDecide,
        StartTrigger: api_client_1.StartTrigger.StartAfterPrevious,
        Actions: [
            {
                Id: "",
                Name: "Say hello",
                ActionType: "Octopus.Script",
                Notes: null,
                IsDisabled: false,
                CanBeUsedForProjectVersioning: false,
                IsRequired: false,
                WorkerPoolId: null,
                Container: { Image: null, FeedId: null },
                WorkerPoolVariable: "",
                Environments: [],
                ExcludedEnvironments: [],
                Channels: [],
                TenantTags: [],
                Packages: [],
                Condition: api_client_1.RunConditionForAction.Success,
                Properties: {
                    "Octopus.Action.RunOnServer": "true",
                    "Octopus.Action.Script.ScriptSource": "Inline",
                    "Octopus.Action.Script.Syntax": "Bash",
                    "Octopus.Action.Script.ScriptBody": script,
                },
            },
        ],
    };
}
async function pushPackage(client, space) {
    const zip = new adm_zip_1.default();
    zip.addFile("readme.txt", Buffer.from("hello"));
    const file = node_path_1.default.join((0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), "slipway-story-")), "Web.Shop.1.2.3.zip");
    zip.writeZip(file);
    const packages = new api_client_1.PackageRepository(client, space.Name);
    await packages.push([file]);
    await strict_1.default.rejects(packages.push([file]), /A package with the same name and version already exists/);
    await packages.push([file], api_client_1.OverwriteMode.IgnoreIfExists);
    await packages.push([file], api_client_1.OverwriteMode.OverwriteExisting);
    const listed = await packages.list({ nuGetPackageId: "Web.Shop" });
    strict_1.default.deepEqual(listed.Items.map((each) => each.Version), ["1.2.3"]);
    strict_1.default.equal((await packages.list({ filter: "Nothing.Like.It" })).Items.length, 0);
    const feeds = await client.request("~/api/{spaceId}/feeds{?feedType,take}", {
        spaceName: space.Name,
        feedType: "BuiltIn",
        take: 1,
    });
    strict_1.default.deepEqual(feeds.Items.map((each) => each.FeedType), ["BuiltIn"]);
    await new api_client_1.BuildInformationRepository(client, space.Name).push({
        spaceName: space.Name,
        BuildEnvironment: "Story",
        BuildNumber: "288",
        BuildUrl: "https://ci.example.com/288",
        Branch: "main",
        VcsType: "Git",
        VcsRoot: "https://git.example.com/shop.git",
        VcsCommitNumber: "314cf2c3ee916c92a38c2796ef2abefc7417ea6b",
        Commits: [{ Id: "314cf2c3ee916c92a38c2796ef2abefc7417ea6b", Comment: "Sell more" }],
        Packages: [{ Id: "Web.Shop", Version: "1.2.3" }],
    });
    done("package and build information");
}
async function deploy(client, space, project) {
    const release = await new api_client_1.ReleaseRepository(client, space.Name).create({
        spaceName: space.Name,
        ProjectName: project.Name,
        ReleaseVersion: "1.2.3",
    });
    strict_1.default.equal(release.ReleaseVersion, "1.2.3");
    const next = await new api_client_1.ReleaseRepository(client, space.Name).create({ spaceName: space.Name, ProjectName: project.Name });
    strict_1.default.equal(next.ReleaseVersion, "1.2.4", "the server counts on");
    const deployments = new api_client_1.DeploymentRepository(client, space.Name);
    const started = await deployments.create({
        spaceName: space.Name,
        ProjectName: project.Name,
        ReleaseVersion: release.ReleaseVersion,
        EnvironmentNames: ["Staging"],
    });
    const [{ DeploymentId, ServerTaskId }] = started.DeploymentServerTasks;
    const task = await new api_client_1.ServerTaskWaiter(client, space.Name).waitForServerTaskToComplete(ServerTaskId, 250, 60_000);
    strict_1.default.equal(task.State, api_client_1.TaskState.Success, `the task ended as ${task.State}: ${task.ErrorMessage}`);
    const tasks = new api_client_1.SpaceServerTaskRepository(client, space.Name);
    const details = await tasks.getDetails(ServerTaskId);
    strict_1.default.equal(details.ActivityLogs[0].Children.length, 1, "one child for each step");
    strict_1.default.match(await tasks.getRaw(ServerTaskId), /Hello from 1\.2\.3/);
    const listed = await deployments.list({ ids: [DeploymentId] });
    strict_1.default.deepEqual(listed.Items.map((each) => each.TaskId), [ServerTaskId]);
    strict_1.default.equal((await deployments.list({ projects: ["Projects-999999"] })).Items.length, 0);
    done("release and deployment");
}
async function giveUpWaiting(client, space, project) {
    const processes = new api_client_1.DeploymentProcessRepository(client, space.Name);
    await processes.update(project, { ...(await processes.get(project)), Steps: [bashStep("sleep 60")] });
    await new api_client_1.ReleaseRepository(client, space.Name).create({ spaceName: space.Name, ProjectName: project.Name, ReleaseVersion: "1.3.0" });
    const started = await new api_client_1.DeploymentRepository(client, space.Name).create({
        spaceName: space.Name,
        ProjectName: project.Name,
        ReleaseVersion: "1.3.0",
        EnvironmentNames: ["Staging"],
    });
    const task = started.DeploymentServerTasks[0].ServerTaskId;
    const waiter = new api_client_1.ServerTaskWaiter(client, space.Name);
    await strict_1.default.rejects(waiter.waitForServerTaskToComplete(task, 250, 2_000, undefined, true), /Timeout reached/);
    const ended = await waiter.waitForServerTaskToComplete(task, 250, 30_000);
    strict_1.default.equal(ended.State, api_client_1.TaskState.Canceled);
    done("cancel on time-out");
}
async function connectTenant(client, space, project) {
    const sets = new api_client_1.TagSetRepository(client, space.Name);
    const set = await sets.create({ Name: "Region", Tags: [{ Name: "North", Color: "#0066AA" }] });
    strict_1.default.equal(set.Tags[0].CanonicalTagName, "Region/North");
    const [environment] = (await new api_client_1.EnvironmentRepository(client, space.Name).list({ partialName: "stag" })).Items;
    const tenants = new api_client_1.TenantRepository(client, space.Name);
    const tenant = await tenants.create({
        Name: "Acme",
        TenantTags: ["Region/North"],
        ProjectEnvironments: { [project.Id]: [environment.Id] },
    });
    strict_1.default.deepEqual((await tenants.list({ projectId: project.Id })).Items.map((each) => each.Id), [tenant.Id]);
    strict_1.default.deepEqual((await tenants.list({ tags: "Region/North" })).Items.map((each) => each.Id), [tenant.Id]);
    await tenants.del(tenant);
    strict_1.default.equal((await tenants.list()).Items.length, 0);
    done("tenant");
}
async function listAndDelete(client, space, project) {
    const releases = await new api_client_1.ReleaseRepository(client, space.Name).listForProject(project.Id);
    strict_1.default.deepEqual(releases.Items.map((each) => each.Version), ["1.3.0", "1.2.4", "1.2.3"], "newest first");
    const projects = new api_client_1.ProjectRepository(client, space.Name);
    await projects.del(project);
    await strict_1.default.rejects(projects.get(project.Id));
    strict_1.default.equal((await projects.list({ partialName: "shop" })).Items.length, 0);
    done("list and delete");
}
async function deleteSpace(client, space) {
    const spaces = new api_client_1.SpaceRepository(client);
    await strict_1.default.rejects(spaces.del(space), /task queue|queue/i, "a space whose queue runs is not deleted");
    await spaces.modify({ ...space, TaskQueueStopped: true });
    await spaces.del(space);
    strict_1.default.equal((await spaces.list({ ids: [space.Id] })).Items.length, 0);
    done("space deleted");
}
function done(what) {
    console.log(`ok ${what}`);
}
journey().catch((failure) => {
    console.error(failure);
    process.exit(1);
});
