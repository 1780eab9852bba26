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
exports.BuildInformationRepository = void 0;
var overwriteMode_1 = require("../overwriteMode");
var __1 = require("../..");
var BuildInformationRepository = /** @class */ (function () {
    function BuildInformationRepository(client, spaceName) {
        this.client = client;
        this.spaceName = spaceName;
    }
    BuildInformationRepository.prototype.push = function (buildInformation, overwriteMode) {
        if (overwriteMode === void 0) { overwriteMode = overwriteMode_1.OverwriteMode.FailIfExists; }
        return __awaiter(this, void 0, void 0, function () {
            var tasks, _a, _b, pkg, rejectedTasks, completedTasks, completedTasks_1, completedTasks_1_1, t, errors, rejectedTasks_1, rejectedTasks_1_1, e, error;
            var e_1, _c, e_2, _d, e_3, _e;
            return __generator(this, function (_f) {
                switch (_f.label) {
                    case 0:
                        tasks = [];
                        try {
                            for (_a = __values(buildInformation.Packages), _b = _a.next(); !_b.done; _b = _a.next()) {
                                pkg = _b.value;
                                tasks.push(this.client.doCreate("".concat(__1.spaceScopedRoutePrefix, "/build-information{?overwriteMode}"), {
                                    spaceName: buildInformation.spaceName,
                                    PackageId: pkg.Id,
                                    Version: pkg.Version,
                                    OctopusBuildInformation: {
                                        Branch: buildInformation.Branch,
                                        BuildEnvironment: buildInformation.BuildEnvironment,
                                        BuildNumber: buildInformation.BuildNumber,
                                        BuildUrl: buildInformation.BuildUrl,
                                        Commits: buildInformation.Commits.map(function (c) { return ({ Id: c.Id, Comment: c.Comment }); }),
                                        VcsCommitNumber: buildInformation.VcsCommitNumber,
                                        VcsRoot: buildInformation.VcsRoot,
                                        VcsType: buildInformation.VcsType,
                                    },
                                }, { overwriteMode: overwriteMode }));
                            }
                        }
                        catch (e_1_1) { e_1 = { error: e_1_1 }; }
                        finally {
                            try {
                                if (_b && !_b.done && (_c = _a.return)) _c.call(_a);
                            }
                            finally { if (e_1) throw e_1.error; }
                        }
                        rejectedTasks = [];
                        return [4 /*yield*/, Promise.allSettled(tasks)];
                    case 1:
                        completedTasks = _f.sent();
                        try {
                            for (completedTasks_1 = __values(completedTasks), completedTasks_1_1 = completedTasks_1.next(); !completedTasks_1_1.done; completedTasks_1_1 = completedTasks_1.next()) {
                                t = completedTasks_1_1.value;
                                if (t.status === "rejected") {
                                    rejectedTasks.push(t.reason);
                                }
                            }
                        }
                        catch (e_2_1) { e_2 = { error: e_2_1 }; }
                        finally {
                            try {
                                if (completedTasks_1_1 && !completedTasks_1_1.done && (_d = completedTasks_1.return)) _d.call(completedTasks_1);
                            }
                            finally { if (e_2) throw e_2.error; }
                        }
                        errors = [];
                        try {
                            for (rejectedTasks_1 = __values(rejectedTasks), rejectedTasks_1_1 = rejectedTasks_1.next(); !rejectedTasks_1_1.done; rejectedTasks_1_1 = rejectedTasks_1.next()) {
                                e = rejectedTasks_1_1.value;
                                if (e instanceof Error) {
                                    errors.push(e);
                                }
                                else {
                                    errors.push(new Error("unexpected error: ".concat(e)));
                                }
                            }
                        }
                        catch (e_3_1) { e_3 = { error: e_3_1 }; }
                        finally {
                            try {
                                if (rejectedTasks_1_1 && !rejectedTasks_1_1.done && (_e = rejectedTasks_1.return)) _e.call(rejectedTasks_1);
                            }
                            finally { if (e_3) throw e_3.error; }
                        }
                        if (errors.length > 0) {
                            error = errors.map(function (e) { return "".concat(e); });
                            throw new Error(error.join("\n"));
                        }
                        return [2 /*return*/];
                }
            });
        });
    };
    return BuildInformationRepository;
}());
exports.BuildInformationRepository = BuildInformationRepository;
