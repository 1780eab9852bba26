"use strict";
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
exports.BasicRepository = void 0;
// Repositories provide a helpful abstraction around the Octopus Deploy API
var BasicRepository = /** @class */ (function () {
    function BasicRepository(client, baseApiPathTemplate, listParametersTemplate) {
        var _this = this;
        this.takeDefaultPageSize = 30;
        this.notifySubscribersToDataModifications = function (resource) {
            Object.keys(_this.subscribersToDataModifications).forEach(function (key) { return _this.subscribersToDataModifications[key](resource); });
            return resource;
        };
        this.client = client;
        this.baseApiPathTemplate = baseApiPathTemplate;
        this.listParametersTemplate = listParametersTemplate;
        this.subscribersToDataModifications = {};
    }
    BasicRepository.prototype.del = function (resource) {
        var _this = this;
        return this.client.del("".concat(this.baseApiPathTemplate, "/").concat(resource.Id)).then(function (d) { return _this.notifySubscribersToDataModifications(resource); });
    };
    BasicRepository.prototype.create = function (resource, args) {
        var _this = this;
        return this.client.doCreate(this.baseApiPathTemplate, resource, args).then(function (r) { return _this.notifySubscribersToDataModifications(r); });
    };
    BasicRepository.prototype.get = function (id) {
        return this.client.get("".concat(this.baseApiPathTemplate, "/").concat(id));
    };
    BasicRepository.prototype.list = function (args) {
        return this.client.request("".concat(this.baseApiPathTemplate, "{?").concat(this.listParametersTemplate, "}"), args);
    };
    BasicRepository.prototype.modify = function (resource, args) {
        var _this = this;
        return this.client
            .doUpdate("".concat(this.baseApiPathTemplate, "/").concat(resource.Id), resource, args)
            .then(function (r) { return _this.notifySubscribersToDataModifications(r); });
    };
    BasicRepository.prototype.save = function (resource) {
        if (isNewResource(resource)) {
            return this.create(resource);
        }
        else {
            return this.modify(resource);
        }
        function isTruthy(value) {
            return !!value;
        }
        function isNewResource(resource) {
            return !("Id" in resource && isTruthy(resource.Id));
        }
    };
    BasicRepository.prototype.subscribeToDataModifications = function (key, callback) {
        this.subscribersToDataModifications[key] = callback;
    };
    BasicRepository.prototype.unsubscribeFromDataModifications = function (key) {
        delete this.subscribersToDataModifications[key];
    };
    BasicRepository.prototype.extend = function (arg1, arg2) {
        return __assign(__assign({}, arg1), arg2);
    };
    BasicRepository.TakeAll = 2147483647;
    return BasicRepository;
}());
exports.BasicRepository = BasicRepository;
