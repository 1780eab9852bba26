"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PackageIdentity = void 0;
var PackageIdentity = /** @class */ (function () {
    function PackageIdentity(Id, Version) {
        this.Id = Id;
        this.Version = Version;
    }
    return PackageIdentity;
}());
exports.PackageIdentity = PackageIdentity;
