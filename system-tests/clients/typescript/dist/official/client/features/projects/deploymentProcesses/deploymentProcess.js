"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isDeploymentProcess = void 0;
var utils_1 = require("../../../utils");
var runbookProcess_1 = require("../runbooks/runbookProcess");
function isDeploymentProcess(resource) {
    if (resource === null || resource === undefined) {
        return false;
    }
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    var converted = resource;
    return !(0, runbookProcess_1.isRunbookProcess)(resource) && converted.Version !== undefined && (0, utils_1.typeSafeHasOwnProperty)(converted, "Version");
}
exports.isDeploymentProcess = isDeploymentProcess;
