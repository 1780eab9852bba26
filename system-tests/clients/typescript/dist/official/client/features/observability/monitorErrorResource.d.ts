export interface MonitorErrorResource {
    Code: string;
    Message: string;
}
