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
__exportStar(require("./buildInformation"), exports);
__exportStar(require("./capabilities"), exports);
__exportStar(require("./deploymentEnvironments"), exports);
__exportStar(require("./forms"), exports);
__exportStar(require("./lifecycles"), exports);
__exportStar(require("./packages"), exports);
__exportStar(require("./projectGroups"), exports);
__exportStar(require("./projects"), exports);
__exportStar(require("./serverTasks"), exports);
__exportStar(require("./spaces"), exports);
__exportStar(require("./tagSets"), exports);
__exportStar(require("./tenants"), exports);
__exportStar(require("./users"), exports);
__exportStar(require("./variables"), exports);
__exportStar(require("./basicRepository"), exports);
__exportStar(require("./canBeVersionControlled"), exports);
__exportStar(require("./commitCommand"), exports);
__exportStar(require("./extensionSettingsValues"), exports);
__exportStar(require("./overwriteMode"), exports);
__exportStar(require("./permission"), exports);
__exportStar(require("./spaceScopedBasicRepository"), exports);
__exportStar(require("./observability"), exports);
