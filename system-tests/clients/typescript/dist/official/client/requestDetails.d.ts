export interface RequestDetails {
    request?: Request;
    url: string;
    method: string;
}
