import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The published package carries its own tests, compiled. They are copied out of node_modules, where Jest does not look,
 * and run as they are against the suite under test. Left out are those of packing, which need the client's source tree,
 * and without PowerShell the two that wait for a PowerShell script: the journey says the same with Bash.
 */
const NEED_POWERSHELL = "deploy with (short timeout|cancel on timeout)";
const folder = path.resolve("dist/official");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(path.resolve("node_modules/@octopusdeploy/api-client/dist"), path.join(folder, "client"), { recursive: true });
writeFileSync(
  path.join(folder, "jest.config.json"),
  JSON.stringify({
    roots: ["<rootDir>/client"],
    testMatch: ["**/*.test.js"],
    testPathIgnorePatterns: ["clientConfiguration", "/pack/"],
    testEnvironment: "node",
    transform: {},
  }),
);

const powershell = spawnSync("pwsh", ["-Version"]).status === 0;
const jest = spawnSync(
  process.execPath,
  [
    require.resolve("jest/bin/jest"),
    ...["--config", path.join(folder, "jest.config.json"), "--runInBand", "--silent", "--forceExit"],
    ...(powershell ? [] : ["--testNamePattern", `^(?!.*${NEED_POWERSHELL}).*$`]),
  ],
  { stdio: "inherit" },
);
process.exit(jest.status ?? 1);
