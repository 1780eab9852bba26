"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.connect = connect;
exports.required = required;
const api_client_1 = require("@octopusdeploy/api-client");
/** The suite under test, as the story that starts this says. */
async function connect() {
    return api_client_1.Client.create({
        userAgentApp: "slipway-story",
        instanceURL: required("SLIPWAY_URL"),
        apiKey: required("SLIPWAY_API_KEY"),
    });
}
function required(name) {
    const value = process.env[name];
    if (!value)
        throw new Error(`Set ${name}`);
    return value;
}
