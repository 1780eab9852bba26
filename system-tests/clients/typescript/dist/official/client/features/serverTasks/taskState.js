"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TaskState = void 0;
var TaskState;
(function (TaskState) {
    TaskState["Canceled"] = "Canceled";
    TaskState["Cancelling"] = "Cancelling";
    TaskState["Executing"] = "Executing";
    TaskState["Failed"] = "Failed";
    TaskState["Queued"] = "Queued";
    TaskState["Success"] = "Success";
    TaskState["TimedOut"] = "TimedOut";
})(TaskState = exports.TaskState || (exports.TaskState = {}));
