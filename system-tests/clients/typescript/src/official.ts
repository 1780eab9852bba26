import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The published package carries its own tests, compiled. They are copied out of node_modules, where Jest does not look,
 * and run as they are against the suite under test. Left out are those that need the client's source tree or PowerShell:
 * what they say of the server, the journey says with Bash.
 */
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
