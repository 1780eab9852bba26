"use strict";
/* eslint-disable @typescript-eslint/no-non-null-assertion */
/* eslint-disable @typescript-eslint/no-explicit-any */
var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf ||
            ({ __proto__: [] } instanceof Array && function (d, b) { d.__proto__ = b; }) ||
            function (d, b) { for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p]; };
        return extendStatics(d, b);
    };
    return function (d, b) {
        if (typeof b !== "function" && b !== null)
            throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
    };
})();
var __assign = (this && this.__assign) || function () {
    __assign = Object.assign || function(t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
            s = arguments[i];
            for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p))
                t[p] = s[p];
        }
        return t;
    };
    return __assign.apply(this, arguments);
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.OctopusError = void 0;
// Octopus prefix is used here as there is already a built-in type called Error
var OctopusError = /** @class */ (function (_super) {
    __extends(OctopusError, _super);
    function OctopusError(StatusCode, message) {
        var _this = _super.call(this, message) || this;
        _this.StatusCode = StatusCode;
        _this.ErrorMessage = message;
        _this.Errors = [];
        Object.setPrototypeOf(_this, OctopusError.prototype);
        return _this;
    }
    OctopusError.create = function (statusCode, response) {
        var e = new OctopusError(statusCode);
        var n = __assign(__assign({}, e), response);
        Object.setPrototypeOf(n, OctopusError.prototype);
        return n;
    };
    return OctopusError;
}(Error));
exports.OctopusError = OctopusError;
