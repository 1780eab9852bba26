/// <reference types="lodash" />
export type LocationProps = Pick<Location, "pathname" | "host" | "protocol" | "href">;
export declare const getQueryValue: (key: string, location: string) => string | undefined;
export declare const getServerEndpoint: (location?: LocationProps) => string;
export declare const getResolver: (base: string) => (path: string, uriTemplateParameters?: any) => string;
export declare const determineServerEndpoint: (location: LocationProps) => string;
export declare const ensurePrefix: import("lodash").CurriedFunction2<string, string, string>;
export declare const ensureSuffix: import("lodash").CurriedFunction2<string, string, string>;
export declare const typeSafeHasOwnProperty: <T extends {}>(target: T, key: keyof T) => boolean;
export declare const isPropertyDefinedAndNotNull: <T extends {}>(target: T, key: keyof T) => boolean;
