"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
/**
 * The published package carries its own tests, compiled. They are copied out of node_modules, where Jest does not look,
 * and run as they are against the suite under test. Left out are those of packing, which need the client's source tree,
 * and without PowerShell the two that wait for a PowerShell script: the journey says the same with Bash.
 */
const NEED_POWERSHELL = "deploy with (short timeout|cancel on timeout)";
const folder = node_path_1.default.resolve("dist/official");
(0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
(0, node_fs_1.mkdirSync)(folder, { recursive: true });
(0, node_fs_1.cpSync)(node_path_1.default.resolve("node_modules/@octopusdeploy/api-client/dist"), node_path_1.default.join(folder, "client"), { recursive: true });
(0, node_fs_1.writeFileSync)(node_path_1.default.join(folder, "jest.config.json"), JSON.stringify({
    roots: ["<rootDir>/client"],
    testMatch: ["**/*.test.js"],
    testPathIgnorePatterns: ["clientConfiguration", "/pack/"],
    testEnvironment: "node",
    transform: {},
}));
const powershell = (0, node_child_process_1.spawnSync)("pwsh", ["-Version"]).status === 0;
const jest = (0, node_child_process_1.spawnSync)(process.execPath, [
    require.resolve("jest/bin/jest"),
    ...["--config", node_path_1.default.join(folder, "jest.config.json"), "--runInBand", "--silent", "--forceExit"],
    ...(powershell ? [] : ["--testNamePattern", `^(?!.*${NEED_POWERSHELL}).*$`]),
], { stdio: "inherit" });
process.exit(jest.status ?? 1);
