"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ConnectivityCheckResponseMessageCategory = exports.PropertyApplicabilityMode = void 0;
var PropertyApplicabilityMode;
(function (PropertyApplicabilityMode) {
    PropertyApplicabilityMode["ApplicableIfHasAnyValue"] = "ApplicableIfHasAnyValue";
    PropertyApplicabilityMode["ApplicableIfHasNoValue"] = "ApplicableIfHasNoValue";
    PropertyApplicabilityMode["ApplicableIfSpecificValue"] = "ApplicableIfSpecificValue";
    PropertyApplicabilityMode["ApplicableIfNotSpecificValue"] = "ApplicableIfNotSpecificValue";
})(PropertyApplicabilityMode = exports.PropertyApplicabilityMode || (exports.PropertyApplicabilityMode = {}));
var ConnectivityCheckResponseMessageCategory;
(function (ConnectivityCheckResponseMessageCategory) {
    ConnectivityCheckResponseMessageCategory["Info"] = "Info";
    ConnectivityCheckResponseMessageCategory["Warning"] = "Warning";
    ConnectivityCheckResponseMessageCategory["Error"] = "Error";
})(ConnectivityCheckResponseMessageCategory = exports.ConnectivityCheckResponseMessageCategory || (exports.ConnectivityCheckResponseMessageCategory = {}));
