export declare class OctopusError extends Error {
    readonly StatusCode: number;
    static create(statusCode: number, response: any): OctopusError;
    FullException?: string;
    Errors?: string[];
    ParsedHelpLinks?: string[];
    HelpText?: string;
    HelpLink?: string;
    Details?: {
        [key: string]: string;
    };
    ErrorMessage: string;
    constructor(StatusCode: number, message?: string);
}
