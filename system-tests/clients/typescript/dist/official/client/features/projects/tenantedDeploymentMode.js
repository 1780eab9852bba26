"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TenantedDeploymentMode = void 0;
var TenantedDeploymentMode;
(function (TenantedDeploymentMode) {
    TenantedDeploymentMode["Untenanted"] = "Untenanted";
    TenantedDeploymentMode["TenantedOrUntenanted"] = "TenantedOrUntenanted";
    TenantedDeploymentMode["Tenanted"] = "Tenanted";
})(TenantedDeploymentMode = exports.TenantedDeploymentMode || (exports.TenantedDeploymentMode = {}));
