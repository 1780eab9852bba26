"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FeedType = void 0;
var FeedType;
(function (FeedType) {
    FeedType["AwsElasticContainerRegistry"] = "AwsElasticContainerRegistry";
    FeedType["BuiltIn"] = "BuiltIn";
    FeedType["Docker"] = "Docker";
    FeedType["GitHub"] = "GitHub";
    FeedType["Helm"] = "Helm";
    FeedType["Maven"] = "Maven";
    FeedType["Nuget"] = "NuGet";
    FeedType["OctopusProject"] = "OctopusProject";
})(FeedType = exports.FeedType || (exports.FeedType = {}));
