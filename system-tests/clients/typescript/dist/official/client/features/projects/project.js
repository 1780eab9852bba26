"use strict";
/* eslint-disable @typescript-eslint/no-explicit-any */
Object.defineProperty(exports, "__esModule", { value: true });
exports.getBranchNameFromRouteParameter = exports.getURISafeBranchName = exports.isVcsBranchResource = exports.NewProject = exports.HasVersionControlledPersistenceSettings = exports.IsUsingUsernamePasswordAuth = exports.AuthenticationType = exports.PersistenceSettingsType = void 0;
var PersistenceSettingsType;
(function (PersistenceSettingsType) {
    PersistenceSettingsType["VersionControlled"] = "VersionControlled";
    PersistenceSettingsType["Database"] = "Database";
})(PersistenceSettingsType = exports.PersistenceSettingsType || (exports.PersistenceSettingsType = {}));
var AuthenticationType;
(function (AuthenticationType) {
    AuthenticationType["Anonymous"] = "Anonymous";
    AuthenticationType["UsernamePassword"] = "UsernamePassword";
})(AuthenticationType = exports.AuthenticationType || (exports.AuthenticationType = {}));
function IsUsingUsernamePasswordAuth(T) {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return T.Type === AuthenticationType.UsernamePassword;
}
exports.IsUsingUsernamePasswordAuth = IsUsingUsernamePasswordAuth;
function HasVersionControlledPersistenceSettings(T) {
    return T.Type === PersistenceSettingsType.VersionControlled;
}
exports.HasVersionControlledPersistenceSettings = HasVersionControlledPersistenceSettings;
function NewProject(name, projectGroup, lifecycle) {
    return {
        LifecycleId: lifecycle.Id,
        Name: name,
        ProjectGroupId: projectGroup.Id,
    };
}
exports.NewProject = NewProject;
function isVcsBranchResource(branch) {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return branch.Name !== undefined;
}
exports.isVcsBranchResource = isVcsBranchResource;
function getURISafeBranchName(branch) {
    return encodeURIComponent(branch.Name);
}
exports.getURISafeBranchName = getURISafeBranchName;
function getBranchNameFromRouteParameter(routeParameter) {
    if (routeParameter) {
        return decodeURIComponent(routeParameter);
    }
    return undefined;
}
exports.getBranchNameFromRouteParameter = getBranchNameFromRouteParameter;
