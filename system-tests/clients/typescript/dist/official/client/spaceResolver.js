"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __generator = (this && this.__generator) || function (thisArg, body) {
    var _ = { label: 0, sent: function() { if (t[0] & 1) throw t[1]; return t[1]; }, trys: [], ops: [] }, f, y, t, g;
    return g = { next: verb(0), "throw": verb(1), "return": verb(2) }, typeof Symbol === "function" && (g[Symbol.iterator] = function() { return this; }), g;
    function verb(n) { return function (v) { return step([n, v]); }; }
    function step(op) {
        if (f) throw new TypeError("Generator is already executing.");
        while (g && (g = 0, op[0] && (_ = 0)), _) try {
            if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
            if (y = 0, t) op = [op[0] & 2, t.value];
            switch (op[0]) {
                case 0: case 1: t = op; break;
                case 4: _.label++; return { value: op[1], done: false };
                case 5: _.label++; y = op[1]; op = [0]; continue;
                case 7: op = _.ops.pop(); _.trys.pop(); continue;
                default:
                    if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) { _ = 0; continue; }
                    if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) { _.label = op[1]; break; }
                    if (op[0] === 6 && _.label < t[1]) { _.label = t[1]; t = op; break; }
                    if (t && _.label < t[2]) { _.label = t[2]; _.ops.push(op); break; }
                    if (t[2]) _.ops.pop();
                    _.trys.pop(); continue;
            }
            op = body.call(thisArg, _);
        } catch (e) { op = [6, e]; y = 0; } finally { f = t = 0; }
        if (op[0] & 5) throw op[1]; return { value: op[0] ? op[1] : void 0, done: true };
    }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.resolveSpaceId = void 0;
var apiLocation_1 = require("./apiLocation");
var features_1 = require("./features");
var knownSpaces = {};
function resolveSpaceId(client, spaceName) {
    return __awaiter(this, void 0, void 0, function () {
        var spaces, spaceId;
        return __generator(this, function (_a) {
            switch (_a.label) {
                case 0:
                    if (knownSpaces[spaceName]) {
                        return [2 /*return*/, knownSpaces[spaceName]];
                    }
                    client.debug("Resolving space from name '".concat(spaceName, "'"));
                    return [4 /*yield*/, client.get("".concat(apiLocation_1.apiLocation, "/spaces?partialName=").concat(encodeURIComponent(spaceName), "&skip=0&take=").concat(features_1.BasicRepository.TakeAll))];
                case 1:
                    spaces = _a.sent();
                    spaceId = "";
                    if (spaces.TotalResults === 0) {
                        client.error("No spaces exist with name '".concat(spaceName, "'"));
                        throw new Error("No spaces exist with name '".concat(spaceName, "'"));
                    }
                    spaces.Items.forEach(function (space) {
                        if (space.Name == spaceName) {
                            spaceId = space.Id;
                            knownSpaces[spaceName] = spaceId;
                            client.debug("Resolved space name '".concat(spaceName, "' to Id ").concat(spaceId));
                        }
                    });
                    if (spaceId === "") {
                        client.error("Unable to resolve space name '".concat(spaceName, "'"));
                        throw new Error("Unable to resolve space name '".concat(spaceName, "'"));
                    }
                    return [2 /*return*/, spaceId];
            }
        });
    });
}
exports.resolveSpaceId = resolveSpaceId;
