export declare const apiLocation: string;
