"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var Environment = /** @class */ (function () {
    function Environment() {
    }
    Environment.isInDevelopmentMode = function () {
        return !process.env.NODE_ENV || process.env.NODE_ENV !== "production";
    };
    return Environment;
}());
exports.default = Environment;
