"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.apiLocation = void 0;
exports.apiLocation = "~/api";
