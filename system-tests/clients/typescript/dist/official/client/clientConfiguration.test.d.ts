import { ClientConfiguration } from "./clientConfiguration";
export declare const EnvironmentVariables: {
    readonly API_KEY: "OCTOPUS_TEST_API_KEY";
    readonly URI: "OCTOPUS_TEST_URL";
};
export declare function processConfiguration(configuration?: ClientConfiguration): ClientConfiguration;
