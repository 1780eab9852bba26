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
var __assign = (this && this.__assign) || function () {
    __assign = Object.assign || function(t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
            s = arguments[i];
            for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p))
                t[p] = s[p];
        }
        return t;
    };
    return __assign.apply(this, arguments);
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.SpaceScopedBasicRepository = void 0;
var basicRepository_1 = require("./basicRepository");
var spaceScopedRoutePrefix_1 = require("../spaceScopedRoutePrefix");
var SpaceScopedBasicRepository = /** @class */ (function (_super) {
    __extends(SpaceScopedBasicRepository, _super);
    function SpaceScopedBasicRepository(client, spaceName, baseApiPathTemplate, listParametersTemplate) {
        var _this = _super.call(this, client, baseApiPathTemplate, listParametersTemplate) || this;
        if (!baseApiPathTemplate.startsWith(spaceScopedRoutePrefix_1.spaceScopedRoutePrefix)) {
            throw new Error("Space scoped repositories must prefix their baseApiTemplate with `spaceScopedRoutePrefix`");
        }
        _this.spaceName = spaceName;
        return _this;
    }
    SpaceScopedBasicRepository.prototype.del = function (resource) {
        var _this = this;
        return this.client
            .del("".concat(this.baseApiPathTemplate, "/").concat(resource.Id), { spaceName: this.spaceName })
            .then(function (d) { return _this.notifySubscribersToDataModifications(resource); });
    };
    SpaceScopedBasicRepository.prototype.create = function (resource, args) {
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        return _super.prototype.create.call(this, resource, __assign({ spaceName: this.spaceName }, args));
    };
    SpaceScopedBasicRepository.prototype.get = function (id) {
        return this.client.request("".concat(this.baseApiPathTemplate, "/").concat(id), { spaceName: this.spaceName });
    };
    SpaceScopedBasicRepository.prototype.list = function (args) {
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        return _super.prototype.list.call(this, __assign({ spaceName: this.spaceName }, args));
    };
    SpaceScopedBasicRepository.prototype.modify = function (resource, args) {
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion
        return _super.prototype.modify.call(this, resource, __assign({ spaceName: this.spaceName }, args));
    };
    return SpaceScopedBasicRepository;
}(basicRepository_1.BasicRepository));
exports.SpaceScopedBasicRepository = SpaceScopedBasicRepository;
