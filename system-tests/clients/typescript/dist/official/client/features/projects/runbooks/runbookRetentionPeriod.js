"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RunbookRetentionUnit = void 0;
var RunbookRetentionUnit;
(function (RunbookRetentionUnit) {
    RunbookRetentionUnit["Days"] = "Days";
    RunbookRetentionUnit["Items"] = "Items";
})(RunbookRetentionUnit = exports.RunbookRetentionUnit || (exports.RunbookRetentionUnit = {}));
