"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.IdentityType = void 0;
var IdentityType;
(function (IdentityType) {
    IdentityType["Guest"] = "Guest";
    IdentityType["UsernamePassword"] = "UsernamePassword";
    IdentityType["ActiveDirectory"] = "ActiveDirectory";
    IdentityType["OAuth"] = "OAuth";
})(IdentityType = exports.IdentityType || (exports.IdentityType = {}));
