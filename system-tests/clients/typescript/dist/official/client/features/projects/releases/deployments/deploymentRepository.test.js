"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __generator = (this && this.__generator) || function (thisArg, body) {
    var _ = { label: 0, sent: function() { if (t[0] & 1) throw t[1]; return t[1]; }, trys: [], ops: [] }, f, y, t, g;
    return g = { next: verb(0), "throw": verb(1), "return": verb(2) }, typeof Symbol === "function" && (g[Symbol.iterator] = function() { return this; }), g;
    function verb(n) { return function (v) { return step([n, v]); }; }
    function step(op) {
        if (f) throw new TypeError("Generator is already executing.");
        while (g && (g = 0, op[0] && (_ = 0)), _) try {
            if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
            if (y = 0, t) op = [op[0] & 2, t.value];
            switch (op[0]) {
                case 0: case 1: t = op; break;
                case 4: _.label++; return { value: op[1], done: false };
                case 5: _.label++; y = op[1]; op = [0]; continue;
                case 7: op = _.ops.pop(); _.trys.pop(); continue;
                default:
                    if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) { _ = 0; continue; }
                    if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) { _.label = op[1]; break; }
                    if (op[0] === 6 && _.label < t[1]) { _.label = t[1]; t = op; break; }
                    if (t && _.label < t[2]) { _.label = t[2]; _.ops.push(op); break; }
                    if (t[2]) _.ops.pop();
                    _.trys.pop(); continue;
            }
            op = body.call(thisArg, _);
        } catch (e) { op = [6, e]; y = 0; } finally { f = t = 0; }
        if (op[0] & 5) throw op[1]; return { value: op[0] ? op[1] : void 0, done: true };
    }
};
Object.defineProperty(exports, "__esModule", { value: true });
/* eslint-disable @typescript-eslint/init-declarations */
var deploymentProcesses_1 = require("../../deploymentProcesses");
var crypto_1 = require("crypto");
var client_1 = require("../../../../client");
var clientConfiguration_test_1 = require("../../../../clientConfiguration.test");
var deploymentEnvironments_1 = require("../../../../features/deploymentEnvironments");
var serverTasks_1 = require("../../../../features/serverTasks");
var releases_1 = require("../../../projects/releases");
var deploymentRepository_1 = require("./deploymentRepository");
var spaces_1 = require("../../../spaces");
var projects_1 = require("../../../projects");
var users_1 = require("../../../users");
var projectGroups_1 = require("../../../projectGroups");
var deploymentProcesses_2 = require("../../../projects/deploymentProcesses");
var lifecycles_1 = require("../../../lifecycles");
describe("deploy a release", function () {
    var client;
    var environment;
    var project;
    var space;
    var user;
    jest.setTimeout(100000);
    beforeAll(function () { return __awaiter(void 0, void 0, void 0, function () {
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0: return [4 /*yield*/, client_1.Client.create((0, clientConfiguration_test_1.processConfiguration)())];
                case 1:
                    client = _a.sent();
                    console.log("Client connected to API endpoint successfully.");
                    return [4 /*yield*/, (0, users_1.userGetCurrent)(client)];
                case 2:
                    user = _a.sent();
                    return [2 /*return*/];
            }
        });
    }); });
    beforeEach(function () { return __awaiter(void 0, void 0, void 0, function () {
        var spaceName, spaceRepository, projectGroup, lifecycle, projectName, deploymentProcessRepository, deploymentProcess, environmentName, envRepository;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    spaceName = (0, crypto_1.randomUUID)().substring(0, 20);
                    console.log("Creating space, \"".concat(spaceName, "\"..."));
                    spaceRepository = new spaces_1.SpaceRepository(client);
                    return [4 /*yield*/, spaceRepository.create({ Name: spaceName, SpaceManagersTeams: [], SpaceManagersTeamMembers: [user.Id], IsDefault: false })];
                case 1:
                    space = _a.sent();
                    console.log("Space \"".concat(spaceName, "\" created successfully."));
                    return [4 /*yield*/, new projectGroups_1.ProjectGroupRepository(client, spaceName).list({ take: 1 })];
                case 2:
                    projectGroup = (_a.sent()).Items[0];
                    return [4 /*yield*/, new lifecycles_1.LifecycleRepository(client, spaceName).list({ take: 1 })];
                case 3:
                    lifecycle = (_a.sent()).Items[0];
                    projectName = (0, crypto_1.randomUUID)();
                    console.log("Creating project, \"".concat(projectName, "\"..."));
                    return [4 /*yield*/, new projects_1.ProjectRepository(client, spaceName).create((0, projects_1.NewProject)(projectName, projectGroup, lifecycle))];
                case 4:
                    project = _a.sent();
                    console.log("Project \"".concat(projectName, "\" created successfully."));
                    deploymentProcessRepository = new deploymentProcesses_2.DeploymentProcessRepository(client, space.Name);
                    return [4 /*yield*/, deploymentProcessRepository.get(project)];
                case 5:
                    deploymentProcess = _a.sent();
                    deploymentProcess.Steps = [
                        {
                            Condition: deploymentProcesses_1.RunCondition.Success,
                            PackageRequirement: deploymentProcesses_1.PackageRequirement.LetOctopusDecide,
                            StartTrigger: deploymentProcesses_1.StartTrigger.StartAfterPrevious,
                            Id: "",
                            Name: (0, crypto_1.randomUUID)(),
                            Properties: {},
                            Actions: [
                                {
                                    Id: "",
                                    Name: "Run a Script",
                                    ActionType: "Octopus.Script",
                                    Notes: null,
                                    IsDisabled: false,
                                    CanBeUsedForProjectVersioning: false,
                                    IsRequired: false,
                                    WorkerPoolId: null,
                                    Container: {
                                        Image: null,
                                        FeedId: null,
                                    },
                                    WorkerPoolVariable: "",
                                    Environments: [],
                                    ExcludedEnvironments: [],
                                    Channels: [],
                                    TenantTags: [],
                                    Packages: [],
                                    Condition: deploymentProcesses_1.RunConditionForAction.Success,
                                    Properties: {
                                        "Octopus.Action.RunOnServer": "true",
                                        "Octopus.Action.Script.ScriptSource": "Inline",
                                        "Octopus.Action.Script.Syntax": "PowerShell",
                                        "Octopus.Action.Script.ScriptBody": "Write-Host 'hello'",
                                    },
                                },
                            ],
                        },
                    ];
                    console.log("Updating deployment process, \"".concat(deploymentProcess.Id, "\"..."));
                    return [4 /*yield*/, deploymentProcessRepository.update(project, deploymentProcess)];
                case 6:
                    _a.sent();
                    console.log("Deployment process, \"".concat(deploymentProcess.Id, "\" updated successfully."));
                    environmentName = (0, crypto_1.randomUUID)();
                    console.log("Creating environment, \"".concat(environmentName, "\"..."));
                    envRepository = new deploymentEnvironments_1.EnvironmentRepository(client, spaceName);
                    return [4 /*yield*/, envRepository.create({ Name: environmentName })];
                case 7:
                    environment = _a.sent();
                    console.log("Environment \"".concat(environment.Name, "\" created successfully."));
                    return [2 /*return*/];
            }
        });
    }); });
    test("deploy to single environment", function () { return __awaiter(void 0, void 0, void 0, function () {
        var releaseCommand, releaseRepository, releaseResponse, deployCommand, deploymentRepository, response, deployments, taskIds, e;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    releaseCommand = {
                        spaceName: space.Name,
                        ProjectName: project.Name,
                    };
                    releaseRepository = new releases_1.ReleaseRepository(client, space.Name);
                    return [4 /*yield*/, releaseRepository.create(releaseCommand)];
                case 1:
                    releaseResponse = _a.sent();
                    deployCommand = {
                        spaceName: space.Name,
                        ProjectName: project.Name,
                        ReleaseVersion: releaseResponse.ReleaseVersion,
                        EnvironmentNames: [environment.Name],
                    };
                    deploymentRepository = new deploymentRepository_1.DeploymentRepository(client, space.Name);
                    return [4 /*yield*/, deploymentRepository.create(deployCommand)];
                case 2:
                    response = _a.sent();
                    return [4 /*yield*/, deploymentRepository.list({ ids: response.DeploymentServerTasks.map(function (t) { return t.DeploymentId; }) })];
                case 3:
                    deployments = _a.sent();
                    expect(deployments.Items.length).toBe(1);
                    taskIds = response.DeploymentServerTasks.map(function (x) { return x.ServerTaskId; });
                    e = new serverTasks_1.ServerTaskWaiter(client, space.Name);
                    return [4 /*yield*/, e.waitForServerTasksToComplete(taskIds, 1000, 600000, function (serverTask) {
                            console.log("Waiting for task ".concat(serverTask.Id, ". Current status: ").concat(serverTask.State));
                        })];
                case 4:
                    _a.sent();
                    return [2 /*return*/];
            }
        });
    }); });
    afterEach(function () { return __awaiter(void 0, void 0, void 0, function () {
        var spaceRepository;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    if (space === undefined || space === null)
                        return [2 /*return*/];
                    console.log("Deleting space, ".concat(space.Name, "..."));
                    space.TaskQueueStopped = true;
                    spaceRepository = new spaces_1.SpaceRepository(client);
                    return [4 /*yield*/, spaceRepository.modify(space)];
                case 1:
                    _a.sent();
                    return [4 /*yield*/, spaceRepository.del(space)];
                case 2:
                    _a.sent();
                    console.log("Space '".concat(space.Name, "' deleted successfully."));
                    return [2 /*return*/];
            }
        });
    }); });
});
