"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.processResourcePermission = exports.isRunbookProcess = void 0;
var utils_1 = require("../../../utils");
var permission_1 = require("../../permission");
function isRunbookProcess(resource) {
    if (resource === null || resource === undefined) {
        return false;
    }
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    var converted = resource;
    return converted.RunbookId !== undefined && (0, utils_1.typeSafeHasOwnProperty)(converted, "RunbookId");
}
exports.isRunbookProcess = isRunbookProcess;
function processResourcePermission(resource) {
    var isRunbook = isRunbookProcess(resource);
    return isRunbook ? permission_1.Permission.RunbookEdit : permission_1.Permission.ProcessEdit;
}
exports.processResourcePermission = processResourcePermission;
