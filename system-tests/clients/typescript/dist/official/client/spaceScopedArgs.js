"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSpaceScopedArgs = void 0;
function isSpaceScopedArgs(args) {
    return "spaceName" in args;
}
exports.isSpaceScopedArgs = isSpaceScopedArgs;
