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
var __values = (this && this.__values) || function(o) {
    var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
    if (m) return m.call(o);
    if (o && typeof o.length === "number") return {
        next: function () {
            if (o && i >= o.length) o = void 0;
            return { value: o && o[i++], done: !o };
        }
    };
    throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/* eslint-disable @typescript-eslint/init-declarations */
var adm_zip_1 = __importDefault(require("adm-zip"));
var crypto_1 = require("crypto");
var promises_1 = require("fs/promises");
var os_1 = require("os");
var path_1 = __importDefault(require("path"));
var client_1 = require("../../client");
var clientConfiguration_test_1 = require("../../clientConfiguration.test");
var package_identity_1 = require("./package-identity");
var _1 = require(".");
var packages_1 = require("../packages");
var spaces_1 = require("../spaces");
var users_1 = require("../users");
describe("push build information", function () {
    var client;
    var space;
    var user;
    jest.setTimeout(100000);
    var tempOutDir;
    var packages = [new package_identity_1.PackageIdentity("Hello", "1.0.0")];
    beforeAll(function () { return __awaiter(void 0, void 0, void 0, function () {
        var zip, packages_2, packages_2_1, p, packagePath;
        var e_1, _a;
        return __generator(this, function (_b) {
            switch (_b.label) {
                case 0: return [4 /*yield*/, (0, promises_1.mkdtemp)(path_1.default.join((0, os_1.tmpdir)(), "octopus_"))];
                case 1:
                    tempOutDir = _b.sent();
                    zip = new adm_zip_1.default();
                    zip.addFile("test.txt", Buffer.from("inner content of the file", "utf8"));
                    try {
                        for (packages_2 = __values(packages), packages_2_1 = packages_2.next(); !packages_2_1.done; packages_2_1 = packages_2.next()) {
                            p = packages_2_1.value;
                            packagePath = path_1.default.join(tempOutDir, "".concat(p.Id, ".").concat(p.Version, ".zip"));
                            zip.writeZip(packagePath);
                        }
                    }
                    catch (e_1_1) { e_1 = { error: e_1_1 }; }
                    finally {
                        try {
                            if (packages_2_1 && !packages_2_1.done && (_a = packages_2.return)) _a.call(packages_2);
                        }
                        finally { if (e_1) throw e_1.error; }
                    }
                    return [4 /*yield*/, client_1.Client.create((0, clientConfiguration_test_1.processConfiguration)())];
                case 2:
                    client = _b.sent();
                    console.log("Client connected to API endpoint successfully.");
                    return [4 /*yield*/, (0, users_1.userGetCurrent)(client)];
                case 3:
                    user = _b.sent();
                    return [2 /*return*/];
            }
        });
    }); });
    beforeEach(function () { return __awaiter(void 0, void 0, void 0, function () {
        var spaceName, spaceRepository;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    spaceName = (0, crypto_1.randomUUID)().substring(0, 20);
                    console.log("Creating space, \"".concat(spaceName, "\"..."));
                    spaceRepository = new spaces_1.SpaceRepository(client);
                    return [4 /*yield*/, spaceRepository.create({ Name: spaceName, SpaceManagersTeams: [], SpaceManagersTeamMembers: [user.Id], IsDefault: false })];
                case 1:
                    space = _a.sent();
                    return [2 /*return*/];
            }
        });
    }); });
    test("to single package", function () { return __awaiter(void 0, void 0, void 0, function () {
        var packageRepository, results, result;
        var _a;
        return __generator(this, function (_b) {
            switch (_b.label) {
                case 0:
                    packageRepository = new packages_1.PackageRepository(client, space.Name);
                    return [4 /*yield*/, packageRepository.push([path_1.default.join(tempOutDir, "Hello.1.0.0.zip")])];
                case 1:
                    _b.sent();
                    return [4 /*yield*/, new _1.BuildInformationRepository(client, space.Name).push({
                            spaceName: space.Name,
                            BuildEnvironment: "BitBucket",
                            Branch: "main",
                            BuildNumber: "288",
                            BuildUrl: "https://bitbucket.org/octopussamples/petclinic/addon/pipelines/home#!/results/288",
                            VcsType: "Git",
                            VcsRoot: "http://bitbucket.org/octopussamples/petclinic",
                            VcsCommitNumber: "314cf2c3ee916c92a384c2796a6abe332d678e4f",
                            Packages: [{ Id: "Hello", Version: "1.0.0" }],
                            Commits: [
                                {
                                    Id: "314cf2c3ee916c92a384c2796a6abe332d678e4f",
                                    Comment: "GOD-1 - 'test build info",
                                },
                            ],
                        })];
                case 2:
                    _b.sent();
                    return [4 /*yield*/, packageRepository.list({ filter: "Hello" })];
                case 3:
                    results = _b.sent();
                    return [4 /*yield*/, packageRepository.get(results.Items[0].Id)];
                case 4:
                    result = _b.sent();
                    expect((_a = result.PackageVersionBuildInformation) === null || _a === void 0 ? void 0 : _a.VcsCommitNumber).toStrictEqual("314cf2c3ee916c92a384c2796a6abe332d678e4f");
                    return [2 /*return*/];
            }
        });
    }); });
    test("to a package failed", function () { return __awaiter(void 0, void 0, void 0, function () {
        var packageRepository, buildInformation, error_1;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    packageRepository = new packages_1.PackageRepository(client, space.Name);
                    return [4 /*yield*/, packageRepository.push([path_1.default.join(tempOutDir, "Hello.1.0.0.zip")])];
                case 1:
                    _a.sent();
                    buildInformation = {
                        spaceName: space.Name,
                        BuildEnvironment: "BitBucket",
                        Branch: "main",
                        BuildNumber: "288",
                        BuildUrl: "https://bitbucket.org/octopussamples/petclinic/addon/pipelines/home#!/results/288",
                        VcsType: "Git",
                        VcsRoot: "http://bitbucket.org/octopussamples/petclinic",
                        VcsCommitNumber: "314cf2c3ee916c92a384c2796a6abe332d678e4f",
                        Packages: [{ Id: "Hello", Version: "1.0.0" }],
                        Commits: [
                            {
                                Id: "314cf2c3ee916c92a384c2796a6abe332d678e4f",
                                Comment: "GOD-1 - 'test build info",
                            },
                        ],
                    };
                    expect.assertions(2);
                    _a.label = 2;
                case 2:
                    _a.trys.push([2, 5, , 6]);
                    return [4 /*yield*/, new _1.BuildInformationRepository(client, space.Name).push(buildInformation)];
                case 3:
                    _a.sent();
                    return [4 /*yield*/, new _1.BuildInformationRepository(client, space.Name).push(buildInformation)];
                case 4:
                    _a.sent();
                    return [3 /*break*/, 6];
                case 5:
                    error_1 = _a.sent();
                    expect(error_1).toBeDefined();
                    if (error_1 instanceof Error) {
                        expect(error_1.message).toContain("Metadata for the specified Package ID and version already exists.");
                    }
                    else {
                        throw error_1;
                    }
                    return [3 /*break*/, 6];
                case 6: return [2 /*return*/];
            }
        });
    }); });
    afterAll(function () { return __awaiter(void 0, void 0, void 0, function () {
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0: return [4 /*yield*/, (0, promises_1.rm)(tempOutDir, { recursive: true })];
                case 1:
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
                    return [2 /*return*/];
            }
        });
    }); });
});
