export interface ClientResponseDetails {
    url: string;
    method: string;
    statusCode: number;
}
