export interface ClientRequestDetails {
    url: string;
    method: string;
}
