"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isSpaceScopedResource = void 0;
function isSpaceScopedResource(resource) {
    return "SpaceId" in resource;
}
exports.isSpaceScopedResource = isSpaceScopedResource;
