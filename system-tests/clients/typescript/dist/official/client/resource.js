"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isResource = void 0;
function isResource(resource) {
    return "Id" in resource;
}
exports.isResource = isResource;
