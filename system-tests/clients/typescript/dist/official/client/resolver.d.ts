type RouteParameterSimpleTypes = string | number | boolean;
type RouteParameter = RouteParameterSimpleTypes | RouteParameterSimpleTypes[] | undefined | null;
type RouteArgLookup = {
    [key: string]: RouteParameter;
};
export type RouteArgs<TOther extends RouteArgLookup = RouteArgLookup> = Pick<TOther, keyof TOther> | TOther;
export declare class Resolver {
    private baseUri;
    private rootUri;
    constructor(baseUri: string);
    resolve(path: string, uriTemplateParameters?: RouteArgs): string;
}
export {};
