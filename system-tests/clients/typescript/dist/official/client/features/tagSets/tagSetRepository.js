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
exports.TagSetRepository = void 0;
var spaceScopedRoutePrefix_1 = require("../../spaceScopedRoutePrefix");
var spaceScopedBasicRepository_1 = require("../spaceScopedBasicRepository");
var TagSetRepository = /** @class */ (function (_super) {
    __extends(TagSetRepository, _super);
    function TagSetRepository(client, spaceName) {
        return _super.call(this, client, spaceName, "".concat(spaceScopedRoutePrefix_1.spaceScopedRoutePrefix, "/tagsets"), "skip,take,ids,partialName") || this;
    }
    TagSetRepository.prototype.sort = function (ids) {
        return this.client.doUpdate("".concat(spaceScopedRoutePrefix_1.spaceScopedRoutePrefix, "/tagsets/sortorder"), ids, { spaceName: this.spaceName });
    };
    return TagSetRepository;
}(spaceScopedBasicRepository_1.SpaceScopedBasicRepository));
exports.TagSetRepository = TagSetRepository;
