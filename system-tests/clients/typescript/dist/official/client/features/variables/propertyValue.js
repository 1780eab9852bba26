"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSensitiveValue = exports.NewSensitiveValue = void 0;
function NewSensitiveValue(value, hint) {
    return {
        HasValue: true,
        Hint: hint,
        NewValue: value,
    };
}
exports.NewSensitiveValue = NewSensitiveValue;
function isSensitiveValue(value) {
    if (typeof value === "string" || value === null) {
        return false;
    }
    return Object.prototype.hasOwnProperty.call(value, "HasValue");
}
exports.isSensitiveValue = isSensitiveValue;
