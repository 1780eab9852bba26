"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSpaceScopedOperation = void 0;
function isSpaceScopedOperation(command) {
    return "spaceName" in command;
}
exports.isSpaceScopedOperation = isSpaceScopedOperation;
