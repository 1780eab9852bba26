"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", { value: true });
__exportStar(require("./features"), exports);
__exportStar(require("./apiClient"), exports);
__exportStar(require("./apiLocation"), exports);
__exportStar(require("./caching"), exports);
__exportStar(require("./client"), exports);
__exportStar(require("./clientConfiguration"), exports);
__exportStar(require("./clientErrorResponseDetails"), exports);
__exportStar(require("./clientOptions"), exports);
__exportStar(require("./clientRequestDetails"), exports);
__exportStar(require("./clientResponseDetails"), exports);
__exportStar(require("./environment"), exports);
__exportStar(require("./errorResponseDetails"), exports);
__exportStar(require("./logger"), exports);
__exportStar(require("./namedResource"), exports);
__exportStar(require("./requestDetails"), exports);
__exportStar(require("./resolver"), exports);
__exportStar(require("./resource"), exports);
__exportStar(require("./resourceCollection"), exports);
__exportStar(require("./responseDetails"), exports);
__exportStar(require("./serverInformation"), exports);
__exportStar(require("./spaceResolver"), exports);
__exportStar(require("./spaceScopedArgs"), exports);
__exportStar(require("./spaceScopedOperation"), exports);
__exportStar(require("./spaceScopedRequest"), exports);
__exportStar(require("./spaceScopedResource"), exports);
__exportStar(require("./spaceScopedRoutePrefix"), exports);
__exportStar(require("./subscriptionRecord"), exports);
__exportStar(require("./utils"), exports);
