"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OverwriteMode = void 0;
var OverwriteMode;
(function (OverwriteMode) {
    OverwriteMode["FailIfExists"] = "FailIfExists";
    OverwriteMode["OverwriteExisting"] = "OverwriteExisting";
    OverwriteMode["IgnoreIfExists"] = "IgnoreIfExists";
})(OverwriteMode = exports.OverwriteMode || (exports.OverwriteMode = {}));
