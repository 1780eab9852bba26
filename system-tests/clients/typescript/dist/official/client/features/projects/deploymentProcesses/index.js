"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("./actionInputs"), exports);
__exportStar(require("./actionProperties"), exports);
__exportStar(require("./actionTemplateParameterDisplaySettings"), exports);
__exportStar(require("./actionTemplateParameter"), exports);
__exportStar(require("./deploymentAction"), exports);
__exportStar(require("./deploymentActionContainer"), exports);
__exportStar(require("./deploymentActionPackage"), exports);
__exportStar(require("./deploymentProcess"), exports);
__exportStar(require("./deploymentProcessRepository"), exports);
__exportStar(require("./deploymentSettings"), exports);
__exportStar(require("./deploymentStep"), exports);
__exportStar(require("./packageAcquisitionLocation"), exports);
__exportStar(require("./packageReference"), exports);
__exportStar(require("./runConditionForAction"), exports);
