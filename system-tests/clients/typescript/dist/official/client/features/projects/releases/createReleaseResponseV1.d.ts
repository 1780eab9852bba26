export interface CreateReleaseResponseV1 {
    ReleaseId: string;
    ReleaseVersion: string;
}
