"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RunbookEnvironmentScope = void 0;
var RunbookEnvironmentScope;
(function (RunbookEnvironmentScope) {
    RunbookEnvironmentScope["All"] = "All";
    RunbookEnvironmentScope["Specified"] = "Specified";
    RunbookEnvironmentScope["FromProjectLifecycles"] = "FromProjectLifecycles";
})(RunbookEnvironmentScope = exports.RunbookEnvironmentScope || (exports.RunbookEnvironmentScope = {}));
