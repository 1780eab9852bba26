"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spaceScopedRoutePrefix = void 0;
var apiLocation_1 = require("./apiLocation");
exports.spaceScopedRoutePrefix = "".concat(apiLocation_1.apiLocation, "/{spaceId}");
