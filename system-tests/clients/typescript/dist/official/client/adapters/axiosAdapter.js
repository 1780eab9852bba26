"use strict";
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
exports.AxiosAdapter = void 0;
var axios_1 = __importDefault(require("axios"));
var adapter_1 = require("../adapter");
var createRequestHeaders_1 = require("./createRequestHeaders");
var AxiosAdapter = /** @class */ (function () {
    function AxiosAdapter() {
    }
    AxiosAdapter.prototype.execute = function (options) {
        var _a;
        return __awaiter(this, void 0, void 0, function () {
            function formatError(response) {
                if (!response.data) {
                    return undefined;
                }
                var message = response.data.ErrorMessage;
                if (response.data.Errors) {
                    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
                    var errors = response.data.Errors;
                    for (var i = 0; i < errors.length; i++) {
                        message += "\n".concat(errors[i]);
                    }
                }
                return message;
            }
            var config, userAgent, response, error_1;
            return __generator(this, function (_b) {
                switch (_b.label) {
                    case 0:
                        _b.trys.push([0, 2, , 3]);
                        config = {
                            httpsAgent: options.configuration.httpsAgent,
                            url: options.url,
                            maxContentLength: Infinity,
                            maxBodyLength: Infinity,
                            // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
                            method: options.method,
                            data: options.requestBody,
                            headers: (0, createRequestHeaders_1.createRequestHeaders)(options.configuration),
                            responseType: "json",
                        };
                        if (typeof XMLHttpRequest === "undefined") {
                            if (config.headers) {
                                userAgent = "ts-octopusdeploy";
                                if (options.configuration.userAgentApp) {
                                    userAgent = "".concat(userAgent, " ").concat(options.configuration.userAgentApp);
                                }
                                config.headers["User-Agent"] = userAgent;
                            }
                        }
                        return [4 /*yield*/, axios_1.default.request(config)];
                    case 1:
                        response = _b.sent();
                        return [2 /*return*/, {
                                data: response.data,
                                statusCode: response.status,
                            }];
                    case 2:
                        error_1 = _b.sent();
                        if (axios_1.default.isAxiosError(error_1) && error_1.response) {
                            throw new adapter_1.AdapterError(error_1.response.status, (_a = formatError(error_1.response)) !== null && _a !== void 0 ? _a : error_1.message);
                        }
                        else {
                            throw error_1;
                        }
                        return [3 /*break*/, 3];
                    case 3: return [2 /*return*/];
                }
            });
        });
    };
    return AxiosAdapter;
}());
exports.AxiosAdapter = AxiosAdapter;
