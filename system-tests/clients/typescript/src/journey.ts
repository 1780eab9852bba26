import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AdmZip from "adm-zip";
import {
  BuildInformationRepository,
  Client,
  DeploymentProcessRepository,
  DeploymentRepository,
  EnvironmentRepository,
  LifecycleRepository,
  NewProject,
  OverwriteMode,
  PackageRepository,
  PackageRequirement,
  Project,
  ProjectGroupRepository,
  ProjectRepository,
  ReleaseRepository,
  ResourceCollection,
  RunCondition,
  RunConditionForAction,
  ServerTaskWaiter,
  Space,
  SpaceRepository,
  SpaceServerTaskRepository,
  StartTrigger,
  TagSetRepository,
  TaskState,
  TenantRepository,
  TenantedDeploymentMode,
  userGetCurrent,
} from "@octopusdeploy/api-client";
import { connect } from "./connection";

/** What a team does from its first space to its last, in the words of the client. Each line that is printed was checked. */
async function journey(): Promise<void> {
  const client = await connect();
  const space = await createSpace(client);
  try {
    const project = await createProject(client, space);
    await saveProcess(client, space, project);
    await pushPackage(client, space);
    await deploy(client, space, project);
    await giveUpWaiting(client, space, project);
    await connectTenant(client, space, project);
    await listAndDelete(client, space, project);
  } finally {
    await deleteSpace(client, space);
  }
  done("journey complete");
}

async function createSpace(client: Client): Promise<Space> {
  const me = await userGetCurrent(client);
  assert.ok(me.IsActive);
  const name = `Story ${Date.now().toString(36)}`;
  const space = await new SpaceRepository(client).create({
    Name: name,
    SpaceManagersTeams: [],
    SpaceManagersTeamMembers: [me.Id],
    IsDefault: false,
  });
  assert.match(space.Id, /^Spaces-\d+$/);
  const found = await new SpaceRepository(client).list({ partialName: name });
  assert.deepEqual(found.Items.map((each) => each.Id), [space.Id]);
  done("space");
  return space;
}

async function createProject(client: Client, space: Space): Promise<Project> {
  const [group] = (await new ProjectGroupRepository(client, space.Name).list({ take: 1 })).Items;
  const [lifecycle] = (await new LifecycleRepository(client, space.Name).list({ take: 1 })).Items;
  await new EnvironmentRepository(client, space.Name).create({ Name: "Staging" });
  const projects = new ProjectRepository(client, space.Name);
  const created = await projects.create(NewProject("Web Shop", group, lifecycle));
  assert.equal(created.Slug, "web-shop");
  assert.deepEqual(await projects.get(created.Id), created, "what is read is what was answered, links included");
  const renamed = await projects.modify({
    ...created,
    Description: "Sells things",
    TenantedDeploymentMode: TenantedDeploymentMode.TenantedOrUntenanted,
  });
  assert.equal(renamed.Description, "Sells things");
  done("project");
  return renamed;
}

async function saveProcess(client: Client, space: Space, project: Project): Promise<void> {
  const processes = new DeploymentProcessRepository(client, space.Name);
  const before = await processes.get(project);
  const saved = await processes.update(project, { ...before, Steps: [bashStep("echo Hello from $(get_octopusvariable Octopus.Release.Number)")] });
  assert.equal(saved.Version, before.Version + 1);
  assert.ok(saved.Steps[0].Id, "a step gets an id");
  await assert.rejects(processes.update(project, { ...before, Steps: [] }), (refusal: Error) => {
    assert.match(refusal.message, /version|changed|somebody/i, "the stale save says why it is refused");
    return true;
  });
  assert.equal((await processes.get(project)).Steps.length, 1, "the stale save changed nothing");
  done("process");
}

function bashStep(script: string) {
  return {
    Id: "",
    Name: "Say hello",
    Properties: {},
    Condition: RunCondition.Success,
    PackageRequirement: PackageRequirement.LetOctopusDecide,
    StartTrigger: StartTrigger.StartAfterPrevious,
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
        Condition: RunConditionForAction.Success,
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

async function pushPackage(client: Client, space: Space): Promise<void> {
  const zip = new AdmZip();
  zip.addFile("readme.txt", Buffer.from("hello"));
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "slipway-story-")), "Web.Shop.1.2.3.zip");
  zip.writeZip(file);
  const packages = new PackageRepository(client, space.Name);
  await packages.push([file]);
  await assert.rejects(packages.push([file]), /A package with the same name and version already exists/);
  await packages.push([file], OverwriteMode.IgnoreIfExists);
  await packages.push([file], OverwriteMode.OverwriteExisting);
  const listed = await packages.list({ nuGetPackageId: "Web.Shop" });
  assert.deepEqual(listed.Items.map((each) => each.Version), ["1.2.3"]);
  assert.equal((await packages.list({ filter: "Nothing.Like.It" })).Items.length, 0);
  const feeds = await client.request<ResourceCollection<{ FeedType: string }>>("~/api/{spaceId}/feeds{?feedType,take}", {
    spaceName: space.Name,
    feedType: "BuiltIn",
    take: 1,
  });
  assert.deepEqual(feeds.Items.map((each) => each.FeedType), ["BuiltIn"]);
  await new BuildInformationRepository(client, space.Name).push({
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

async function deploy(client: Client, space: Space, project: Project): Promise<void> {
  const release = await new ReleaseRepository(client, space.Name).create({
    spaceName: space.Name,
    ProjectName: project.Name,
    ReleaseVersion: "1.2.3",
  });
  assert.equal(release.ReleaseVersion, "1.2.3");
  const next = await new ReleaseRepository(client, space.Name).create({ spaceName: space.Name, ProjectName: project.Name });
  assert.equal(next.ReleaseVersion, "1.2.4", "the server counts on");
  const deployments = new DeploymentRepository(client, space.Name);
  const started = await deployments.create({
    spaceName: space.Name,
    ProjectName: project.Name,
    ReleaseVersion: release.ReleaseVersion,
    EnvironmentNames: ["Staging"],
  });
  const [{ DeploymentId, ServerTaskId }] = started.DeploymentServerTasks;
  const task = await new ServerTaskWaiter(client, space.Name).waitForServerTaskToComplete(ServerTaskId, 250, 60_000);
  assert.equal(task.State, TaskState.Success, `the task ended as ${task.State}: ${task.ErrorMessage}`);
  const tasks = new SpaceServerTaskRepository(client, space.Name);
  const details = await tasks.getDetails(ServerTaskId);
  assert.equal(details.ActivityLogs[0].Children.length, 1, "one child for each step");
  assert.match(await tasks.getRaw(ServerTaskId), /Hello from 1\.2\.3/);
  const listed = await deployments.list({ ids: [DeploymentId] });
  assert.deepEqual(listed.Items.map((each) => each.TaskId), [ServerTaskId]);
  assert.equal((await deployments.list({ projects: ["Projects-999999"] })).Items.length, 0);
  done("release and deployment");
}

async function giveUpWaiting(client: Client, space: Space, project: Project): Promise<void> {
  const processes = new DeploymentProcessRepository(client, space.Name);
  await processes.update(project, { ...(await processes.get(project)), Steps: [bashStep("sleep 60")] });
  await new ReleaseRepository(client, space.Name).create({ spaceName: space.Name, ProjectName: project.Name, ReleaseVersion: "1.3.0" });
  const started = await new DeploymentRepository(client, space.Name).create({
    spaceName: space.Name,
    ProjectName: project.Name,
    ReleaseVersion: "1.3.0",
    EnvironmentNames: ["Staging"],
  });
  const task = started.DeploymentServerTasks[0].ServerTaskId;
  const waiter = new ServerTaskWaiter(client, space.Name);
  await assert.rejects(waiter.waitForServerTaskToComplete(task, 250, 2_000, undefined, true), /Timeout reached/);
  const ended = await waiter.waitForServerTaskToComplete(task, 250, 30_000);
  assert.equal(ended.State, TaskState.Canceled);
  done("cancel on time-out");
}

async function connectTenant(client: Client, space: Space, project: Project): Promise<void> {
  const sets = new TagSetRepository(client, space.Name);
  const set = await sets.create({ Name: "Region", Tags: [{ Name: "North", Color: "#0066AA" }] });
  assert.equal(set.Tags[0].CanonicalTagName, "Region/North");
  const [environment] = (await new EnvironmentRepository(client, space.Name).list({ partialName: "stag" })).Items;
  const tenants = new TenantRepository(client, space.Name);
  const tenant = await tenants.create({
    Name: "Acme",
    TenantTags: ["Region/North"],
    ProjectEnvironments: { [project.Id]: [environment.Id] },
  });
  assert.deepEqual((await tenants.list({ projectId: project.Id })).Items.map((each) => each.Id), [tenant.Id]);
  assert.deepEqual((await tenants.list({ tags: "Region/North" })).Items.map((each) => each.Id), [tenant.Id]);
  await tenants.del(tenant);
  assert.equal((await tenants.list()).Items.length, 0);
  done("tenant");
}

async function listAndDelete(client: Client, space: Space, project: Project): Promise<void> {
  const releases = await new ReleaseRepository(client, space.Name).listForProject(project.Id);
  assert.deepEqual(releases.Items.map((each) => each.Version), ["1.3.0", "1.2.4", "1.2.3"], "newest first");
  const projects = new ProjectRepository(client, space.Name);
  await projects.del(project);
  await assert.rejects(projects.get(project.Id));
  assert.equal((await projects.list({ partialName: "shop" })).Items.length, 0);
  done("list and delete");
}

async function deleteSpace(client: Client, space: Space): Promise<void> {
  const spaces = new SpaceRepository(client);
  await assert.rejects(spaces.del(space), /task queue|queue/i, "a space whose queue runs is not deleted");
  await spaces.modify({ ...space, TaskQueueStopped: true });
  await spaces.del(space);
  assert.equal((await spaces.list({ ids: [space.Id] })).Items.length, 0);
  done("space deleted");
}

function done(what: string): void {
  console.log(`ok ${what}`);
}

// a waiter that gave up may still hold a timer, which would keep the process for minutes
journey().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
