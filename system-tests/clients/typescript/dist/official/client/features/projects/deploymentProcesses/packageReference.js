"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PackageSelectionMode = void 0;
var PackageSelectionMode;
(function (PackageSelectionMode) {
    PackageSelectionMode["Immediate"] = "immediate";
    PackageSelectionMode["Deferred"] = "deferred";
})(PackageSelectionMode = exports.PackageSelectionMode || (exports.PackageSelectionMode = {}));
