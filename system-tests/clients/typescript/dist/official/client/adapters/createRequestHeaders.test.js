"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var createRequestHeaders_1 = require("./createRequestHeaders");
describe("createRequestHeaders", function () {
    test("when api key is provided it is put into the correct request header", function () {
        var configuration = {
            instanceURL: "https://my.octopus.app",
            userAgentApp: "createRequestHeader-tests",
            apiKey: "api-key",
        };
        var headers = (0, createRequestHeaders_1.createRequestHeaders)(configuration);
        expect(headers).toEqual({
            "Accept-Encoding": "gzip,deflate,compress",
            "X-Octopus-ApiKey": "api-key",
        });
    });
    test("when an access token is provided it is put into the correct request header", function () {
        var configuration = {
            instanceURL: "https://my.octopus.app",
            userAgentApp: "createRequestHeader-tests",
            accessToken: "access-token",
        };
        var headers = (0, createRequestHeaders_1.createRequestHeaders)(configuration);
        expect(headers).toEqual({
            "Accept-Encoding": "gzip,deflate,compress",
            Authorization: "Bearer access-token",
        });
    });
    test("when neither an access token or api key is provided then the correct api key header is filled in for backward compatibility", function () {
        var configuration = {
            instanceURL: "https://my.octopus.app",
            userAgentApp: "createRequestHeader-tests",
        };
        var headers = (0, createRequestHeaders_1.createRequestHeaders)(configuration);
        expect(headers).toEqual({
            "Accept-Encoding": "gzip,deflate,compress",
            "X-Octopus-ApiKey": "",
        });
    });
});
