"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.GuidedFailureMode = void 0;
var GuidedFailureMode;
(function (GuidedFailureMode) {
    GuidedFailureMode["EnvironmentDefault"] = "EnvironmentDefault";
    GuidedFailureMode["Off"] = "Off";
    GuidedFailureMode["On"] = "On";
})(GuidedFailureMode = exports.GuidedFailureMode || (exports.GuidedFailureMode = {}));
