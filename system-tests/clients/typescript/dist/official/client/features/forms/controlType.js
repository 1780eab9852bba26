"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ControlType = void 0;
var ControlType;
(function (ControlType) {
    ControlType["AmazonWebServicesAccount"] = "AmazonWebServicesAccount";
    ControlType["AzureAccount"] = "AzureAccount";
    ControlType["Certificate"] = "Certificate";
    ControlType["Checkbox"] = "Checkbox";
    ControlType["Custom"] = "Custom";
    ControlType["GoogleCloudAccount"] = "GoogleCloudAccount";
    ControlType["MultiLineText"] = "MultiLineText";
    ControlType["Package"] = "Package";
    ControlType["Select"] = "Select";
    ControlType["Sensitive"] = "Sensitive";
    ControlType["SingleLineText"] = "SingleLineText";
    ControlType["StepName"] = "StepName";
    ControlType["WorkerPool"] = "WorkerPool";
})(ControlType = exports.ControlType || (exports.ControlType = {}));
