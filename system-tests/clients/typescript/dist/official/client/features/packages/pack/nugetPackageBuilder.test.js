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
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
var nugetPackageBuilder_1 = require("./nugetPackageBuilder");
var fs_1 = __importDefault(require("fs"));
var os_1 = __importDefault(require("os"));
var path_1 = __importDefault(require("path"));
var adm_zip_1 = __importDefault(require("adm-zip"));
describe("Can create a NuGet packages", function () {
    var logger = {
        debug: function (m) { return console.log(m); },
        info: function (m) { return console.log(m); },
    };
    test("Can create with a single specific file", function () { return __awaiter(void 0, void 0, void 0, function () {
        var tmpFolder, packageBuilder, expectedPackageFile, zip, entry;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    tmpFolder = os_1.default.tmpdir();
                    fs_1.default.writeFileSync(path_1.default.join(tmpFolder, "NuGetPackagingTest.txt"), "Some test content to add to the zip archive");
                    packageBuilder = new nugetPackageBuilder_1.NuGetPackageBuilder();
                    return [4 /*yield*/, packageBuilder.pack({
                            packageId: "TestNuGetPackage",
                            version: "1.0.1",
                            basePath: tmpFolder,
                            inputFilePatterns: ["NuGetPackagingTest.txt"],
                            outputFolder: tmpFolder,
                            overwrite: true,
                            logger: logger,
                        })];
                case 1:
                    _a.sent();
                    expectedPackageFile = path_1.default.join(tmpFolder, "TestNuGetPackage.1.0.1.nupkg");
                    expect(fs_1.default.existsSync(expectedPackageFile)).toBe(true);
                    zip = new adm_zip_1.default(expectedPackageFile);
                    entry = zip.getEntry("NuGetPackagingTest.txt");
                    expect(entry).not.toBeNull();
                    return [2 /*return*/];
            }
        });
    }); });
    test("Can create with wildcarded files", function () { return __awaiter(void 0, void 0, void 0, function () {
        var tmpFolder, packageBuilder, expectedPackageFile, zip, entry;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    tmpFolder = os_1.default.tmpdir();
                    fs_1.default.writeFileSync(path_1.default.join(tmpFolder, "NuGetPackagingTest1.txt"), "Some test content to add to the NuGet archive AAA");
                    packageBuilder = new nugetPackageBuilder_1.NuGetPackageBuilder();
                    return [4 /*yield*/, packageBuilder.pack({
                            packageId: "TestNuGetPackageA",
                            version: "1.1.1",
                            basePath: "src/features/packages/pack",
                            inputFilePatterns: ["*.ts"],
                            outputFolder: tmpFolder,
                            overwrite: true,
                            logger: logger,
                        })];
                case 1:
                    _a.sent();
                    expectedPackageFile = path_1.default.join(tmpFolder, "TestNuGetPackageA.1.1.1.nupkg");
                    expect(fs_1.default.existsSync(expectedPackageFile)).toBe(true);
                    zip = new adm_zip_1.default(expectedPackageFile);
                    entry = zip.getEntry("nugetPackageBuilder.ts");
                    expect(entry).not.toBeNull();
                    return [2 /*return*/];
            }
        });
    }); });
    test("Can create with wildcarded files and a nuspec", function () { return __awaiter(void 0, void 0, void 0, function () {
        var tmpFolder, packageBuilder, expectedPackageFile, zip, entry;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    tmpFolder = os_1.default.tmpdir();
                    fs_1.default.writeFileSync(path_1.default.join(tmpFolder, "NuGetPackagingTest1.txt"), "Some test content to add to the NuGet archive AAA");
                    packageBuilder = new nugetPackageBuilder_1.NuGetPackageBuilder();
                    return [4 /*yield*/, packageBuilder.pack({
                            packageId: "TestNuGetPackageWithSpec",
                            version: "1.0.0",
                            basePath: "src/features/packages/pack",
                            inputFilePatterns: ["*.ts"],
                            outputFolder: tmpFolder,
                            overwrite: true,
                            nuspecArgs: {
                                description: "This is a test NuGet Package",
                                authors: ["Test AuthorA", "Test AuthorB"],
                            },
                            logger: logger,
                        })];
                case 1:
                    _a.sent();
                    expectedPackageFile = path_1.default.join(tmpFolder, "TestNuGetPackageWithSpec.1.0.0.nupkg");
                    expect(fs_1.default.existsSync(expectedPackageFile)).toBe(true);
                    zip = new adm_zip_1.default(expectedPackageFile);
                    entry = zip.getEntry("TestNuGetPackageWithSpec.nuspec");
                    expect(entry).not.toBeNull();
                    return [2 /*return*/];
            }
        });
    }); });
    test("Can create with a package in a relative folder", function () { return __awaiter(void 0, void 0, void 0, function () {
        var tmpFolder, packageBuilder, expectedPackageFile, zip, entry;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    tmpFolder = os_1.default.tmpdir();
                    fs_1.default.writeFileSync(path_1.default.join(tmpFolder, "NuGetPackagingTest.txt"), "Some test content to add to the zip archive");
                    packageBuilder = new nugetPackageBuilder_1.NuGetPackageBuilder();
                    return [4 /*yield*/, packageBuilder.pack({
                            packageId: "TestNuGetPackageRel",
                            version: "1.0.1",
                            basePath: tmpFolder,
                            inputFilePatterns: ["NuGetPackagingTest.txt"],
                            outputFolder: "RelativeFolderTest",
                            overwrite: true,
                            logger: logger,
                        })];
                case 1:
                    _a.sent();
                    expectedPackageFile = path_1.default.join("RelativeFolderTest", "TestNuGetPackageRel.1.0.1.nupkg");
                    expect(fs_1.default.existsSync(expectedPackageFile)).toBe(true);
                    zip = new adm_zip_1.default(expectedPackageFile);
                    entry = zip.getEntry("NuGetPackagingTest.txt");
                    expect(entry).not.toBeNull();
                    return [4 /*yield*/, fs_1.default.rmSync("RelativeFolderTest", { recursive: true, force: true })];
                case 2:
                    _a.sent();
                    return [2 /*return*/];
            }
        });
    }); });
    test("Can create with unexpected characters", function () { return __awaiter(void 0, void 0, void 0, function () {
        var tmpFolder, packageBuilder, expectedPackageFile, zip, entry;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    tmpFolder = os_1.default.tmpdir();
                    fs_1.default.writeFileSync(path_1.default.join(tmpFolder, "NuGetPackagingTestæøå.txt"), "Some test content to add to the zip archive æøå");
                    packageBuilder = new nugetPackageBuilder_1.NuGetPackageBuilder();
                    return [4 /*yield*/, packageBuilder.pack({
                            packageId: "TestNuGetPackageWithOddCharacters",
                            version: "2.0.1",
                            basePath: tmpFolder,
                            inputFilePatterns: ["NuGetPackagingTestæøå.txt"],
                            outputFolder: tmpFolder,
                            overwrite: true,
                            logger: logger,
                            nuspecArgs: {
                                description: "This is a test NuGet Package",
                                authors: ["Test AuthorA", "Test AuthorB"],
                            },
                        })];
                case 1:
                    _a.sent();
                    expectedPackageFile = path_1.default.join(tmpFolder, "TestNuGetPackageWithOddCharacters.2.0.1.nupkg");
                    expect(fs_1.default.existsSync(expectedPackageFile)).toBe(true);
                    zip = new adm_zip_1.default(expectedPackageFile);
                    entry = zip.getEntry("NuGetPackagingTestæøå.txt");
                    expect(entry).not.toBeNull();
                    expect(entry === null || entry === void 0 ? void 0 : entry.getData().toString()).toBe("Some test content to add to the zip archive æøå");
                    return [2 /*return*/];
            }
        });
    }); });
});
