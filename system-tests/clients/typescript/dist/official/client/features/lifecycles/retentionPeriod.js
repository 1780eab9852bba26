"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RetentionUnit = void 0;
var RetentionUnit;
(function (RetentionUnit) {
    RetentionUnit["Days"] = "Days";
    RetentionUnit["Items"] = "Items";
})(RetentionUnit = exports.RetentionUnit || (exports.RetentionUnit = {}));
