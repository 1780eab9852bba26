"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPropertyDefinedAndNotNull = exports.typeSafeHasOwnProperty = exports.ensureSuffix = exports.ensurePrefix = exports.determineServerEndpoint = exports.getResolver = exports.getServerEndpoint = exports.getQueryValue = void 0;
var lodash_1 = require("lodash");
var urijs_1 = __importDefault(require("urijs"));
var resolver_1 = require("./resolver");
var getQueryValue = function (key, location) {
    var result;
    (0, urijs_1.default)(location).hasQuery(key, function (value) {
        result = value;
    });
    return result;
};
exports.getQueryValue = getQueryValue;
var getServerEndpoint = function (location) {
    if (location === void 0) { location = window.location; }
    return (0, exports.getQueryValue)("octopus.server", location.href) || (0, exports.determineServerEndpoint)(location);
};
exports.getServerEndpoint = getServerEndpoint;
var getResolver = function (base) {
    var resolver = new resolver_1.Resolver(base);
    return resolver.resolve.bind(resolver);
};
exports.getResolver = getResolver;
var determineServerEndpoint = function (location) {
    var endpoint = (0, exports.ensureSuffix)("//", "" + location.protocol) + location.host;
    var path = (0, exports.ensurePrefix)("/", location.pathname);
    if (path.length >= 1) {
        var lastSegmentIndex = path.lastIndexOf("/");
        if (lastSegmentIndex >= 0) {
            path = path.substring(0, lastSegmentIndex + 1);
        }
    }
    endpoint = endpoint + path;
    return endpoint;
};
exports.determineServerEndpoint = determineServerEndpoint;
exports.ensurePrefix = (0, lodash_1.curry)(function (prefix, value) { return (!value.startsWith(prefix) ? "".concat(prefix).concat(value) : value); });
exports.ensureSuffix = (0, lodash_1.curry)(function (suffix, value) { return (!value.endsWith(suffix) ? "".concat(value).concat(suffix) : value); });
var typeSafeHasOwnProperty = function (target, key) {
    return target.hasOwnProperty(key);
};
exports.typeSafeHasOwnProperty = typeSafeHasOwnProperty;
var isPropertyDefinedAndNotNull = function (target, key) {
    return (0, exports.typeSafeHasOwnProperty)(target, key) && target[key] !== null && target[key] !== undefined;
};
exports.isPropertyDefinedAndNotNull = isPropertyDefinedAndNotNull;
