"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AdapterError = void 0;
var AdapterError = /** @class */ (function () {
    function AdapterError(code, message) {
        this.code = code;
        this.message = message;
    }
    return AdapterError;
}());
exports.AdapterError = AdapterError;
