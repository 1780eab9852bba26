"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RunConditionForAction = void 0;
var RunConditionForAction;
(function (RunConditionForAction) {
    RunConditionForAction["Success"] = "Success";
    RunConditionForAction["Variable"] = "Variable";
})(RunConditionForAction = exports.RunConditionForAction || (exports.RunConditionForAction = {}));
