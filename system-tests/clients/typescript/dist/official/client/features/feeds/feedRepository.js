"use strict";
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
Object.defineProperty(exports, "__esModule", { value: true });
exports.FeedRepository = void 0;
var __1 = require("../..");
var spaceScopedBasicRepository_1 = require("../spaceScopedBasicRepository");
var FeedRepository = /** @class */ (function (_super) {
    __extends(FeedRepository, _super);
    function FeedRepository(client, spaceName) {
        return _super.call(this, client, spaceName, "".concat(__1.spaceScopedRoutePrefix, "/feeds"), "skip,take,ids,partialName,feedType") || this;
    }
    return FeedRepository;
}(spaceScopedBasicRepository_1.SpaceScopedBasicRepository));
exports.FeedRepository = FeedRepository;
