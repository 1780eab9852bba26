"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PackageRequirement = exports.RunCondition = exports.StartTrigger = void 0;
var StartTrigger;
(function (StartTrigger) {
    StartTrigger["StartWithPrevious"] = "StartWithPrevious";
    StartTrigger["StartAfterPrevious"] = "StartAfterPrevious";
})(StartTrigger = exports.StartTrigger || (exports.StartTrigger = {}));
var RunCondition;
(function (RunCondition) {
    RunCondition["Success"] = "Success";
    RunCondition["Failure"] = "Failure";
    RunCondition["Always"] = "Always";
    RunCondition["Variable"] = "Variable";
})(RunCondition = exports.RunCondition || (exports.RunCondition = {}));
var PackageRequirement;
(function (PackageRequirement) {
    PackageRequirement["LetOctopusDecide"] = "LetOctopusDecide";
    PackageRequirement["BeforePackageAcquisition"] = "BeforePackageAcquisition";
    PackageRequirement["AfterPackageAcquisition"] = "AfterPackageAcquisition";
})(PackageRequirement = exports.PackageRequirement || (exports.PackageRequirement = {}));
