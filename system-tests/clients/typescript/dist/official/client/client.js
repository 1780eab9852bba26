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
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __generator = (this && this.__generator) || function (thisArg, body) {
    var _ = { label: 0, sent: function() { if (t[0] & 1) throw t[1]; return t[1]; }, trys: [], ops: [] }, f, y, t, g;
    return g = { next: verb(0), "throw": verb(1), "return": verb(2) }, typeof Symbol === "function" && (g[Symbol.iterator] = function() { return this; }), g;
    function verb(n) { return function (v) { return step([n, v]); }; }
    function step(op) {
        if (f) throw new TypeError("Generator is already executing.");
        while (g && (g = 0, op[0] && (_ = 0)), _) try {
            if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
            if (y = 0, t) op = [op[0] & 2, t.value];
            switch (op[0]) {
                case 0: case 1: t = op; break;
                case 4: _.label++; return { value: op[1], done: false };
                case 5: _.label++; y = op[1]; op = [0]; continue;
                case 7: op = _.ops.pop(); _.trys.pop(); continue;
                default:
                    if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) { _ = 0; continue; }
                    if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) { _.label = op[1]; break; }
                    if (op[0] === 6 && _.label < t[1]) { _.label = t[1]; t = op; break; }
                    if (t && _.label < t[2]) { _.label = t[2]; _.ops.push(op); break; }
                    if (t[2]) _.ops.pop();
                    _.trys.pop(); continue;
            }
            op = body.call(thisArg, _);
        } catch (e) { op = [6, e]; y = 0; } finally { f = t = 0; }
        if (op[0] & 5) throw op[1]; return { value: op[0] ? op[1] : void 0, done: true };
    }
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Client = void 0;
var apiClient_1 = __importDefault(require("./apiClient"));
var resolver_1 = require("./resolver");
var subscriptionRecord_1 = require("./subscriptionRecord");
var spaceScopedOperation_1 = require("./spaceScopedOperation");
var spaceResolver_1 = require("./spaceResolver");
var spaceScopedArgs_1 = require("./spaceScopedArgs");
var spaceScopedRequest_1 = require("./spaceScopedRequest");
var apiLocation_1 = require("./apiLocation");
// The Octopus Client implements the low-level semantics of the Octopus Deploy REST API
var Client = /** @class */ (function () {
    function Client(resolver, configuration) {
        var _this = this;
        this.resolver = resolver;
        this.configuration = configuration;
        this.requestSubscriptions = new subscriptionRecord_1.SubscriptionRecord();
        this.responseSubscriptions = new subscriptionRecord_1.SubscriptionRecord();
        this.errorSubscriptions = new subscriptionRecord_1.SubscriptionRecord();
        this.onRequestCallback = undefined;
        this.onResponseCallback = undefined;
        this.onErrorResponseCallback = undefined;
        this.debug = function (message) {
            _this.logger.debug && _this.logger.debug(message);
        };
        this.info = function (message) {
            _this.logger.info && _this.logger.info(message);
        };
        this.warn = function (message) {
            _this.logger.warn && _this.logger.warn(message);
        };
        this.error = function (message, error) {
            if (error === void 0) { error = undefined; }
            _this.logger.error && _this.logger.error(message, error);
        };
        this.subscribeToRequests = function (registrationName, callback) {
            return _this.requestSubscriptions.subscribe(registrationName, callback);
        };
        this.subscribeToResponses = function (registrationName, callback) {
            return _this.responseSubscriptions.subscribe(registrationName, callback);
        };
        this.subscribeToErrors = function (registrationName, callback) {
            return _this.errorSubscriptions.subscribe(registrationName, callback);
        };
        this.setOnRequestCallback = function (callback) {
            _this.onRequestCallback = callback;
        };
        this.setOnResponseCallback = function (callback) {
            _this.onResponseCallback = callback;
        };
        this.setOnErrorResponseCallback = function (callback) {
            _this.onErrorResponseCallback = callback;
        };
        this.resolve = function (path, uriTemplateParameters) { return _this.resolver.resolve(path, uriTemplateParameters); };
        this.configuration = configuration;
        this.logger = configuration.logging || {
            debug: function (message) { return null; },
            info: function (message) { return null; },
            warn: function (message) { return null; },
            error: function (message, err) { return null; },
        };
        this.resolver = resolver;
    }
    Client.create = function (configuration) {
        return __awaiter(this, void 0, void 0, function () {
            var resolver, client;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        if (!configuration.instanceURL) {
                            throw new Error("The host is not specified");
                        }
                        resolver = new resolver_1.Resolver(configuration.instanceURL);
                        client = new Client(resolver, configuration);
                        return [4 /*yield*/, client.getServerInformation()];
                    case 1:
                        _a.sent();
                        return [2 /*return*/, client];
                }
            });
        });
    };
    Client.prototype.get = function (path, args) {
        if (path === undefined)
            throw new Error("path parameter was not");
        var url = this.resolveUrl(path, args);
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
        return this.dispatchRequest("GET", url);
    };
    Client.prototype.getRaw = function (path, args) {
        var _this = this;
        var url = this.resolve(path, args);
        return new Promise(function (resolve, reject) {
            new apiClient_1.default({
                configuration: _this.configuration,
                url: url,
                method: "GET",
                error: function (e) { return reject(e); },
                raw: true,
                success: function (data) { return resolve(data); },
                onRequestCallback: function (r) { return _this.onRequest(r); },
                onResponseCallback: function (r) { return _this.onResponse(r); },
                onErrorResponseCallback: function (r) { return _this.onErrorResponse(r); },
            }).execute();
        });
    };
    Client.prototype.onRequest = function (clientRequestDetails) {
        var details = {
            url: clientRequestDetails.url,
            method: clientRequestDetails.method,
        };
        if (this.onRequestCallback) {
            this.onRequestCallback(details);
        }
        this.requestSubscriptions.notifyAll(details);
    };
    Client.prototype.onResponse = function (clientResponseDetails) {
        var details = {
            url: clientResponseDetails.url,
            method: clientResponseDetails.method,
            statusCode: clientResponseDetails.statusCode,
        };
        if (this.onResponseCallback) {
            this.onResponseCallback(details);
        }
        this.responseSubscriptions.notifyAll(details);
    };
    Client.prototype.onErrorResponse = function (clientErrorResponseDetails) {
        var details = {
            url: clientErrorResponseDetails.url,
            method: clientErrorResponseDetails.method,
            statusCode: clientErrorResponseDetails.statusCode,
            errorMessage: clientErrorResponseDetails.errorMessage,
            errors: clientErrorResponseDetails.errors,
        };
        if (this.onErrorResponseCallback) {
            this.onErrorResponseCallback(details);
        }
        this.errorSubscriptions.notifyAll(details);
    };
    Client.prototype.doCreate = function (path, command, args) {
        return __awaiter(this, void 0, void 0, function () {
            return __generator(this, function (_a) {
                return [2 /*return*/, this.doCommand("POST", path, command, args)];
            });
        });
    };
    Client.prototype.doUpdate = function (path, command, args) {
        return __awaiter(this, void 0, void 0, function () {
            return __generator(this, function (_a) {
                return [2 /*return*/, this.doCommand("PUT", path, command, args)];
            });
        });
    };
    Client.prototype.doCommand = function (verb, path, command, args) {
        return __awaiter(this, void 0, void 0, function () {
            var spaceId, spaceId, url;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        if (!(0, spaceScopedOperation_1.isSpaceScopedOperation)(command)) return [3 /*break*/, 2];
                        return [4 /*yield*/, (0, spaceResolver_1.resolveSpaceId)(this, command.spaceName)];
                    case 1:
                        spaceId = _a.sent();
                        args = __assign({ spaceId: spaceId }, args);
                        command = __assign({ spaceId: spaceId }, command);
                        _a.label = 2;
                    case 2:
                        if (!(args && (0, spaceScopedArgs_1.isSpaceScopedArgs)(args))) return [3 /*break*/, 4];
                        return [4 /*yield*/, (0, spaceResolver_1.resolveSpaceId)(this, args.spaceName)];
                    case 3:
                        spaceId = _a.sent();
                        args = __assign({ spaceId: spaceId }, args);
                        _a.label = 4;
                    case 4:
                        url = this.resolveUrl(path, args);
                        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
                        return [2 /*return*/, this.dispatchRequest(verb, url, command)];
                }
            });
        });
    };
    Client.prototype.request = function (path, request) {
        return __awaiter(this, void 0, void 0, function () {
            var spaceId, url;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        if (!(0, spaceScopedRequest_1.isSpaceScopedRequest)(request)) return [3 /*break*/, 2];
                        return [4 /*yield*/, (0, spaceResolver_1.resolveSpaceId)(this, request.spaceName)];
                    case 1:
                        spaceId = _a.sent();
                        request = __assign({ spaceId: spaceId }, request);
                        _a.label = 2;
                    case 2:
                        url = this.resolveUrl(path, request);
                        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
                        return [2 /*return*/, this.dispatchRequest("GET", url, null)];
                }
            });
        });
    };
    Client.prototype.post = function (path, resource, args) {
        var url = this.resolveUrl(path, args);
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
        return this.dispatchRequest("POST", url, resource);
    };
    Client.prototype.del = function (path, args) {
        return __awaiter(this, void 0, void 0, function () {
            var spaceId, url;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        if (!(args && (0, spaceScopedArgs_1.isSpaceScopedArgs)(args))) return [3 /*break*/, 2];
                        return [4 /*yield*/, (0, spaceResolver_1.resolveSpaceId)(this, args.spaceName)];
                    case 1:
                        spaceId = _a.sent();
                        args = __assign({ spaceId: spaceId }, args);
                        _a.label = 2;
                    case 2:
                        url = this.resolve(path, args);
                        return [2 /*return*/, this.dispatchRequest("DELETE", url, undefined)];
                }
            });
        });
    };
    Client.prototype.getServerInformation = function () {
        return __awaiter(this, void 0, void 0, function () {
            var _a;
            return __generator(this, function (_b) {
                switch (_b.label) {
                    case 0:
                        if (!!this.serverInformation) return [3 /*break*/, 2];
                        _a = this;
                        return [4 /*yield*/, this.tryGetServerInformation()];
                    case 1:
                        _a.serverInformation = _b.sent();
                        if (!this.serverInformation) {
                            throw new Error("The Octopus server information could not be retrieved. Please check the configured URL.");
                        }
                        _b.label = 2;
                    case 2: return [2 /*return*/, this.serverInformation];
                }
            });
        });
    };
    Client.prototype.tryGetServerInformation = function () {
        return __awaiter(this, void 0, void 0, function () {
            var rootDocument;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0: return [4 /*yield*/, this.get(apiLocation_1.apiLocation)];
                    case 1:
                        rootDocument = _a.sent();
                        return [2 /*return*/, rootDocument
                                ? {
                                    version: rootDocument.Version,
                                    installationId: rootDocument.InstallationId,
                                }
                                : null];
                }
            });
        });
    };
    Client.prototype.dispatchRequest = function (method, url, requestBody) {
        var _this = this;
        return new Promise(function (resolve, reject) {
            new apiClient_1.default({
                configuration: _this.configuration,
                error: function (e) { return reject(e); },
                method: method,
                url: url,
                requestBody: requestBody,
                success: function (data) { return resolve(data); },
                onRequestCallback: function (r) { return _this.onRequest(r); },
                onResponseCallback: function (r) { return _this.onResponse(r); },
                onErrorResponseCallback: function (r) { return _this.onErrorResponse(r); },
            }).execute();
        });
    };
    Client.prototype.resolveUrl = function (path, args) {
        return this.resolve(path, args);
    };
    return Client;
}());
exports.Client = Client;
