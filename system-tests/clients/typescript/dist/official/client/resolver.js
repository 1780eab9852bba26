"use strict";
/* eslint-disable @typescript-eslint/no-explicit-any */
/* eslint-disable @typescript-eslint/consistent-type-assertions */
Object.defineProperty(exports, "__esModule", { value: true });
exports.Resolver = void 0;
var URI = require("urijs");
var URITemplate = require("urijs/src/URITemplate");
var Resolver = /** @class */ (function () {
    function Resolver(baseUri) {
        this.baseUri = baseUri;
        this.baseUri = this.baseUri.endsWith("/") ? this.baseUri : this.baseUri + "/";
        var lastIndexOfMandatorySegment = this.baseUri.lastIndexOf("/api/");
        if (lastIndexOfMandatorySegment >= 1) {
            this.baseUri = this.baseUri.substring(0, lastIndexOfMandatorySegment);
        }
        else {
            if (this.baseUri.endsWith("/api")) {
                this.baseUri = this.baseUri.substring(0, -4);
            }
        }
        this.baseUri = this.baseUri.endsWith("/") ? this.baseUri.substring(0, this.baseUri.length - 1) : this.baseUri;
        var parsed = URI(this.baseUri);
        this.rootUri = parsed.scheme() + "://" + parsed.authority();
        this.rootUri = this.rootUri.endsWith("/") ? this.rootUri.substring(0, this.rootUri.length - 1) : this.rootUri;
    }
    Resolver.prototype.resolve = function (path, uriTemplateParameters) {
        if (!path) {
            throw new Error("The link is not set to a value");
        }
        if (path.startsWith("~/")) {
            path = path.substring(1, path.length);
            path = this.baseUri + path;
        }
        else {
            path = this.rootUri + path;
        }
        var template = new URITemplate(path);
        var result = template.expand(uriTemplateParameters || {});
        return result;
    };
    return Resolver;
}());
exports.Resolver = Resolver;
