"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SubscriptionRecord = void 0;
var SubscriptionRecord = /** @class */ (function () {
    function SubscriptionRecord() {
        this.subscriptions = {};
    }
    SubscriptionRecord.prototype.subscribe = function (registrationName, callback) {
        var _this = this;
        this.subscriptions[registrationName] = callback;
        return function () { return _this.unsubscribe(registrationName); };
    };
    SubscriptionRecord.prototype.unsubscribe = function (registrationName) {
        delete this.subscriptions[registrationName];
    };
    SubscriptionRecord.prototype.notify = function (predicate, data) {
        var _this = this;
        Object.keys(this.subscriptions)
            .filter(predicate)
            .forEach(function (key) { return _this.subscriptions[key](data); });
    };
    SubscriptionRecord.prototype.notifyAll = function (data) {
        this.notify(function () { return true; }, data);
    };
    SubscriptionRecord.prototype.notifySingle = function (registrationName, data) {
        if (registrationName in this.subscriptions) {
            this.subscriptions[registrationName](data);
        }
    };
    return SubscriptionRecord;
}());
exports.SubscriptionRecord = SubscriptionRecord;
