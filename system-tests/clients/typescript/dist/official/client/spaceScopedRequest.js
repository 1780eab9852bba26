"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSpaceScopedRequest = void 0;
function isSpaceScopedRequest(command) {
    return command && "spaceName" in command;
}
exports.isSpaceScopedRequest = isSpaceScopedRequest;
