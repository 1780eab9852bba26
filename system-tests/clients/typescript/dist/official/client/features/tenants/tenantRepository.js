"use strict";
var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf ||
            ({ __proto__: [] } instanceof Array && function (d, b) { d.__proto__ = b; }) ||
            function (d, b) { for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p]; };
        return extendStatics(d, b);
    };
    return function (d, b) {
        if (typeof b !== "function" && b !== null)
            throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.TenantRepository = void 0;
var __1 = require("../..");
var spaceScopedBasicRepository_1 = require("../spaceScopedBasicRepository");
var TenantRepository = /** @class */ (function (_super) {
    __extends(TenantRepository, _super);
    function TenantRepository(client, spaceName) {
        return _super.call(this, client, spaceName, "".concat(__1.spaceScopedRoutePrefix, "/tenants"), "skip,projectId,tags,take,ids,clone,partialName,clonedFromTenantId") || this;
    }
    TenantRepository.prototype.tagTest = function (tenantIds, tags) {
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/tag-test{?tenantIds,tags}"), {
            spaceName: this.spaceName,
            tenantIds: tenantIds,
            tags: tags,
        });
    };
    TenantRepository.prototype.getVariables = function (tenant) {
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/variables"), {
            spaceName: this.spaceName,
            id: tenant.Id,
        });
    };
    TenantRepository.prototype.setVariables = function (tenant, variables) {
        return this.client.doUpdate("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/variables"), variables, {
            spaceName: this.spaceName,
            id: tenant.Id,
        });
    };
    TenantRepository.prototype.missingVariables = function (filterOptions, includeDetails) {
        if (filterOptions === void 0) { filterOptions = {}; }
        if (includeDetails === void 0) { includeDetails = false; }
        var payload = {
            spaceName: this.spaceName,
            environmentId: filterOptions.environmentId,
            includeDetails: includeDetails,
            projectId: filterOptions.projectId,
            tenantId: filterOptions.tenantId,
        };
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/variables-missing{?tenantId,projectId,environmentId,includeDetails}"), payload);
    };
    TenantRepository.prototype.getCommonVariables = function (tenant, includeMissingVariables) {
        if (includeMissingVariables === void 0) { includeMissingVariables = false; }
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/commonvariables{?includeMissingVariables}"), {
            spaceName: this.spaceName,
            id: tenant.Id,
            includeMissingVariables: includeMissingVariables,
        });
    };
    TenantRepository.prototype.getCommonVariablesById = function (tenantId, includeMissingVariables) {
        if (includeMissingVariables === void 0) { includeMissingVariables = false; }
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/commonvariables{?includeMissingVariables}"), {
            spaceName: this.spaceName,
            id: tenantId,
            includeMissingVariables: includeMissingVariables,
        });
    };
    TenantRepository.prototype.getProjectVariables = function (tenant, includeMissingVariables) {
        if (includeMissingVariables === void 0) { includeMissingVariables = false; }
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/projectvariables{?includeMissingVariables}"), {
            spaceName: this.spaceName,
            id: tenant.Id,
            includeMissingVariables: includeMissingVariables,
        });
    };
    TenantRepository.prototype.getProjectVariablesById = function (tenantId, includeMissingVariables) {
        if (includeMissingVariables === void 0) { includeMissingVariables = false; }
        return this.client.request("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/projectvariables{?includeMissingVariables}"), {
            spaceName: this.spaceName,
            id: tenantId,
            includeMissingVariables: includeMissingVariables,
        });
    };
    TenantRepository.prototype.modifyCommonVariables = function (tenant, variables) {
        return this.client.doUpdate("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/commonvariables"), variables, {
            spaceName: this.spaceName,
            id: tenant.Id,
        });
    };
    TenantRepository.prototype.modifyCommonVariablesById = function (tenantId, variables) {
        return this.client.doUpdate("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/commonvariables"), variables, {
            spaceName: this.spaceName,
            id: tenantId,
        });
    };
    TenantRepository.prototype.modifyProjectVariables = function (tenant, variables) {
        return this.client.doUpdate("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/projectvariables"), variables, {
            spaceName: this.spaceName,
            id: tenant.Id,
        });
    };
    TenantRepository.prototype.modifyProjectVariablesById = function (tenantId, variables) {
        return this.client.doUpdate("".concat(__1.spaceScopedRoutePrefix, "/tenants/{id}/projectvariables"), variables, {
            spaceName: this.spaceName,
            id: tenantId,
        });
    };
    return TenantRepository;
}(spaceScopedBasicRepository_1.SpaceScopedBasicRepository));
exports.TenantRepository = TenantRepository;
