"use strict";
/* eslint-disable @typescript-eslint/no-non-null-assertion */
/* eslint-disable @typescript-eslint/no-explicit-any */
/* eslint-disable @typescript-eslint/init-declarations */
Object.defineProperty(exports, "__esModule", { value: true });
var MAX_MEMORY = (Math.pow(1024, 2) * 1000) / 2; //1GB /2 (1 character in js is 2 bytes)
var Caching = /** @class */ (function () {
    function Caching(options) {
        this.cache = {};
        options = options || {
            maxMemory: MAX_MEMORY,
        };
        this.maxMemory = options.maxMemory;
        this.dataVersionHeader = "X-Octopus-Data-Version";
        this.authorizationHashHeader = "X-Octopus-Authorization-Hash";
    }
    Caching.prototype.clearAll = function () {
        this.cache = {};
    };
    Caching.prototype.setHeaderAndGetValue = function (request, options) {
        if (this.cache[options.url]) {
            request.setRequestHeader(this.dataVersionHeader, this.cache[options.url].dataVersion);
            request.setRequestHeader(this.authorizationHashHeader, this.cache[options.url].authorizationHash);
            this.cache[options.url].lastAccessed = new Date();
            return this.cache[options.url].value;
        }
    };
    Caching.prototype.updateCache = function (request, options) {
        try {
            var dataVersion = request.getResponseHeader(this.dataVersionHeader);
            var authorizationHash = request.getResponseHeader(this.authorizationHashHeader);
            if (!!dataVersion && !!authorizationHash) {
                var item = {
                    dataVersion: dataVersion,
                    authorizationHash: authorizationHash,
                    lastAccessed: new Date(),
                    value: request.responseText,
                };
                var itemSize = this.itemSizeInMemory(options.url, item);
                if (itemSize < this.maxMemory) {
                    this.cache[options.url] = item;
                }
                this.memoryPressureCleanup();
            }
            else {
                delete this.cache[options.url];
            }
        }
        catch (e) {
            delete this.cache[options.url];
        }
    };
    Caching.prototype.canUseCachedValue = function (request) {
        return request.status === 304 && (request.responseText === "" || !request.responseText);
    };
    Caching.prototype.memoryPressureCleanup = function () {
        var currentMemory = this.roughSizeOfReleasableMemory();
        while (currentMemory >= this.maxMemory) {
            this.removeOldest();
            var newMemoryLevel = this.roughSizeOfReleasableMemory();
            if (newMemoryLevel === currentMemory) {
                // Just make sure we don't get stuck.
                return;
            }
            currentMemory = newMemoryLevel;
        }
    };
    Caching.prototype.itemSizeInMemory = function (url, item) {
        return url.length + item.value.length;
    };
    Caching.prototype.removeOldest = function () {
        var _this = this;
        var oldestUrl;
        var oldestResponded = -1;
        var now = new Date();
        Object.keys(this.cache).forEach(function (url) {
            var age = now.valueOf() - _this.cache[url].lastAccessed.valueOf();
            if (age > oldestResponded) {
                oldestResponded = age;
                oldestUrl = url;
            }
        });
        delete this.cache[oldestUrl];
    };
    Caching.prototype.roughSizeOfReleasableMemory = function () {
        var _this = this;
        return Object.keys(this.cache).reduce(function (total, url) {
            var item = _this.cache[url];
            return total + _this.itemSizeInMemory(url, item);
        }, 0);
    };
    return Caching;
}());
exports.default = Caching;
