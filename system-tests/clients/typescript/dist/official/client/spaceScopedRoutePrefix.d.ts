export declare const spaceScopedRoutePrefix: string;
