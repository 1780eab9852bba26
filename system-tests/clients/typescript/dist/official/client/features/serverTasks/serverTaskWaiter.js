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
var __values = (this && this.__values) || function(o) {
    var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
    if (m) return m.call(o);
    if (o && typeof o.length === "number") return {
        next: function () {
            if (o && i >= o.length) o = void 0;
            return { value: o && o[i++], done: !o };
        }
    };
    throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ServerTaskWaiter = void 0;
var serverTasks_1 = require("../serverTasks");
var serverTasks_2 = require("../serverTasks");
var ServerTaskWaiter = /** @class */ (function () {
    function ServerTaskWaiter(client, spaceName, options) {
        var _a, _b;
        this.client = client;
        this.spaceName = spaceName;
        this.maxRetries = (_a = options === null || options === void 0 ? void 0 : options.maxRetries) !== null && _a !== void 0 ? _a : 3;
        this.retryBackoffMs = (_b = options === null || options === void 0 ? void 0 : options.retryBackoffMs) !== null && _b !== void 0 ? _b : 5000;
    }
    ServerTaskWaiter.prototype.waitForServerTasksToComplete = function (serverTaskIds, statusCheckSleepCycle, timeout, pollingCallback, cancelOnTimeout) {
        if (cancelOnTimeout === void 0) { cancelOnTimeout = false; }
        return __awaiter(this, void 0, void 0, function () {
            var spaceServerTaskRepository, serverTaskRepository;
            return __generator(this, function (_a) {
                spaceServerTaskRepository = new serverTasks_1.SpaceServerTaskRepository(this.client, this.spaceName);
                serverTaskRepository = new serverTasks_2.ServerTaskRepository(this.client);
                return [2 /*return*/, this.waitForTasks(spaceServerTaskRepository, serverTaskRepository, serverTaskIds, statusCheckSleepCycle, timeout, cancelOnTimeout, pollingCallback)];
            });
        });
    };
    ServerTaskWaiter.prototype.waitForServerTaskToComplete = function (serverTaskId, statusCheckSleepCycle, timeout, pollingCallback, cancelOnTimeout) {
        if (cancelOnTimeout === void 0) { cancelOnTimeout = false; }
        return __awaiter(this, void 0, void 0, function () {
            var spaceServerTaskRepository, serverTaskRepository, tasks;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        spaceServerTaskRepository = new serverTasks_1.SpaceServerTaskRepository(this.client, this.spaceName);
                        serverTaskRepository = new serverTasks_2.ServerTaskRepository(this.client);
                        return [4 /*yield*/, this.waitForTasks(spaceServerTaskRepository, serverTaskRepository, [serverTaskId], statusCheckSleepCycle, timeout, cancelOnTimeout, pollingCallback)];
                    case 1:
                        tasks = _a.sent();
                        return [2 /*return*/, tasks[0]];
                }
            });
        });
    };
    ServerTaskWaiter.prototype.waitForTasks = function (spaceServerTaskRepository, serverTaskRepository, serverTaskIds, statusCheckSleepCycle, timeout, cancelOnTimeout, pollingCallback) {
        return __awaiter(this, void 0, void 0, function () {
            var sleep, stop, timedOut, t, completedTasks, _loop_1, this_1;
            var _this = this;
            return __generator(this, function (_a) {
                switch (_a.label) {
                    case 0:
                        // short circuit if no ids are passed. Sending an empty array to server here
                        // doesn't do what you may expect. To server, no ids == return every task the user
                        // has permission to see
                        if (serverTaskIds.length === 0) {
                            return [2 /*return*/, []];
                        }
                        sleep = function (ms) { return __awaiter(_this, void 0, void 0, function () { return __generator(this, function (_a) {
                            return [2 /*return*/, new Promise(function (r) { return setTimeout(r, ms); })];
                        }); }); };
                        stop = false;
                        timedOut = false;
                        t = setTimeout(function () {
                            stop = true;
                            timedOut = true;
                        }, timeout);
                        completedTasks = [];
                        _a.label = 1;
                    case 1:
                        _a.trys.push([1, , 7, 8]);
                        _loop_1 = function () {
                            var tasks, unknownTaskIds, nowCompletedTaskIds, tasks_1, tasks_1_1, task;
                            var e_1, _b;
                            return __generator(this, function (_c) {
                                switch (_c.label) {
                                    case 0: return [4 /*yield*/, this_1.getTasksWithRetry(spaceServerTaskRepository, serverTaskIds)];
                                    case 1:
                                        tasks = _c.sent();
                                        unknownTaskIds = serverTaskIds.filter(function (id) { return tasks.filter(function (t) { return t.Id === id; }).length == 0; });
                                        if (unknownTaskIds.length) {
                                            throw new Error("Unknown task Id(s) ".concat(unknownTaskIds.join(", ")));
                                        }
                                        nowCompletedTaskIds = [];
                                        try {
                                            for (tasks_1 = (e_1 = void 0, __values(tasks)), tasks_1_1 = tasks_1.next(); !tasks_1_1.done; tasks_1_1 = tasks_1.next()) {
                                                task = tasks_1_1.value;
                                                if (pollingCallback) {
                                                    pollingCallback(task);
                                                }
                                                // once the task is complete
                                                if (task.IsCompleted) {
                                                    nowCompletedTaskIds.push(task.Id);
                                                    completedTasks.push(task);
                                                }
                                            }
                                        }
                                        catch (e_1_1) { e_1 = { error: e_1_1 }; }
                                        finally {
                                            try {
                                                if (tasks_1_1 && !tasks_1_1.done && (_b = tasks_1.return)) _b.call(tasks_1);
                                            }
                                            finally { if (e_1) throw e_1.error; }
                                        }
                                        // filter down the ids to only those that haven't completed for the next time around the loop
                                        serverTaskIds = serverTaskIds.filter(function (id) { return nowCompletedTaskIds.indexOf(id) < 0; });
                                        // once all tasks have completed we can stop the loop
                                        if (serverTaskIds.length === 0 || tasks.length === 0) {
                                            stop = true;
                                            clearTimeout(t);
                                        }
                                        return [4 /*yield*/, sleep(statusCheckSleepCycle)];
                                    case 2:
                                        _c.sent();
                                        return [2 /*return*/];
                                }
                            });
                        };
                        this_1 = this;
                        _a.label = 2;
                    case 2:
                        if (!!stop) return [3 /*break*/, 4];
                        return [5 /*yield**/, _loop_1()];
                    case 3:
                        _a.sent();
                        return [3 /*break*/, 2];
                    case 4:
                        if (!(timedOut && cancelOnTimeout && serverTaskIds.length > 0)) return [3 /*break*/, 6];
                        return [4 /*yield*/, this.cancelTasks(serverTaskRepository, serverTaskIds)];
                    case 5:
                        _a.sent();
                        _a.label = 6;
                    case 6:
                        if (timedOut && cancelOnTimeout) {
                            throw new Error("Timeout reached after ".concat(timeout / 1000, " seconds. Tasks were cancelled."));
                        }
                        return [3 /*break*/, 8];
                    case 7:
                        clearTimeout(t);
                        return [7 /*endfinally*/];
                    case 8: return [2 /*return*/, completedTasks];
                }
            });
        });
    };
    ServerTaskWaiter.prototype.cancelTasks = function (serverTaskRepository, taskIds) {
        return __awaiter(this, void 0, void 0, function () {
            var taskIds_1, taskIds_1_1, taskId, error_1, e_2_1;
            var e_2, _a;
            return __generator(this, function (_b) {
                switch (_b.label) {
                    case 0:
                        _b.trys.push([0, 7, 8, 9]);
                        taskIds_1 = __values(taskIds), taskIds_1_1 = taskIds_1.next();
                        _b.label = 1;
                    case 1:
                        if (!!taskIds_1_1.done) return [3 /*break*/, 6];
                        taskId = taskIds_1_1.value;
                        _b.label = 2;
                    case 2:
                        _b.trys.push([2, 4, , 5]);
                        return [4 /*yield*/, serverTaskRepository.cancel(taskId)];
                    case 3:
                        _b.sent();
                        return [3 /*break*/, 5];
                    case 4:
                        error_1 = _b.sent();
                        console.warn("Failed to cancel task ".concat(taskId, ":"), error_1);
                        return [3 /*break*/, 5];
                    case 5:
                        taskIds_1_1 = taskIds_1.next();
                        return [3 /*break*/, 1];
                    case 6: return [3 /*break*/, 9];
                    case 7:
                        e_2_1 = _b.sent();
                        e_2 = { error: e_2_1 };
                        return [3 /*break*/, 9];
                    case 8:
                        try {
                            if (taskIds_1_1 && !taskIds_1_1.done && (_a = taskIds_1.return)) _a.call(taskIds_1);
                        }
                        finally { if (e_2) throw e_2.error; }
                        return [7 /*endfinally*/];
                    case 9: return [2 /*return*/];
                }
            });
        });
    };
    ServerTaskWaiter.prototype.getTasksWithRetry = function (repository, taskIds) {
        var _a;
        return __awaiter(this, void 0, void 0, function () {
            var lastError, _loop_2, this_2, attempt, state_1;
            return __generator(this, function (_b) {
                switch (_b.label) {
                    case 0:
                        _loop_2 = function (attempt) {
                            var _c, error_2, errorMessage, statusCode, isRetryable, backoffDelay_1;
                            return __generator(this, function (_d) {
                                switch (_d.label) {
                                    case 0:
                                        _d.trys.push([0, 2, , 4]);
                                        _c = {};
                                        return [4 /*yield*/, repository.getByIds(taskIds)];
                                    case 1: return [2 /*return*/, (_c.value = _d.sent(), _c)];
                                    case 2:
                                        error_2 = _d.sent();
                                        lastError = error_2;
                                        errorMessage = error_2 instanceof Error ? error_2.message : String(error_2);
                                        statusCode = error_2.StatusCode ||
                                            (typeof error_2.code === "number" ? error_2.code : null) ||
                                            ((_a = error_2.response) === null || _a === void 0 ? void 0 : _a.status) ||
                                            error_2.status;
                                        isRetryable = this_2.isRetryableError(error_2, statusCode);
                                        if (!isRetryable)
                                            throw error_2;
                                        if (attempt === this_2.maxRetries)
                                            throw new Error("Failed to connect to Octopus server after ".concat(this_2.maxRetries, " attempts. ") + "Last error: ".concat(errorMessage));
                                        backoffDelay_1 = this_2.retryBackoffMs * Math.pow(2, attempt);
                                        this_2.client.warn("HTTP request failed (attempt ".concat(attempt + 1, "/").concat(this_2.maxRetries, "): ").concat(errorMessage).concat(statusCode ? " [".concat(statusCode, "]") : "", ". Retrying in ").concat(backoffDelay_1, "ms..."));
                                        return [4 /*yield*/, new Promise(function (resolve) { return setTimeout(resolve, backoffDelay_1); })];
                                    case 3:
                                        _d.sent();
                                        return [3 /*break*/, 4];
                                    case 4: return [2 /*return*/];
                                }
                            });
                        };
                        this_2 = this;
                        attempt = 0;
                        _b.label = 1;
                    case 1:
                        if (!(attempt <= this.maxRetries)) return [3 /*break*/, 4];
                        return [5 /*yield**/, _loop_2(attempt)];
                    case 2:
                        state_1 = _b.sent();
                        if (typeof state_1 === "object")
                            return [2 /*return*/, state_1.value];
                        _b.label = 3;
                    case 3:
                        attempt++;
                        return [3 /*break*/, 1];
                    case 4: 
                    // This should never be reached due to throws above, but TypeScript needs it
                    throw lastError;
                }
            });
        });
    };
    ServerTaskWaiter.prototype.isRetryableError = function (error, statusCode) {
        if (!error)
            return false;
        if (statusCode && [408, 429, 500, 502, 503, 504].includes(statusCode)) {
            return true;
        }
        try {
            var errorStr_1 = String(error.message || error).toLowerCase();
            var errorCode_1 = error.code ? String(error.code).toLowerCase() : "";
            var keywords = [
                "timeout",
                "etimedout",
                "econnreset",
                "econnrefused",
                "econnaborted",
                "enotfound",
                "eai_again",
                "epipe",
                "ehostunreach",
                "enetunreach",
                "socket",
                "network",
            ];
            return keywords.some(function (k) { return errorStr_1.includes(k) || errorCode_1.includes(k); });
        }
        catch (_a) {
            return false;
        }
    };
    return ServerTaskWaiter;
}());
exports.ServerTaskWaiter = ServerTaskWaiter;
