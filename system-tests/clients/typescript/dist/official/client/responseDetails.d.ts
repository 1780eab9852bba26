export interface ResponseDetails {
    request?: Response;
    url: string;
    method: string;
    statusCode: number;
}
