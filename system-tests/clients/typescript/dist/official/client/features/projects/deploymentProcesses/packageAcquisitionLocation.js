"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PackageAcquisitionLocation = void 0;
var PackageAcquisitionLocation;
(function (PackageAcquisitionLocation) {
    PackageAcquisitionLocation["Server"] = "Server";
    PackageAcquisitionLocation["ExecutionTarget"] = "ExecutionTarget";
    PackageAcquisitionLocation["NotAcquired"] = "NotAcquired";
})(PackageAcquisitionLocation = exports.PackageAcquisitionLocation || (exports.PackageAcquisitionLocation = {}));
