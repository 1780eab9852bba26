export interface DeploymentActionContainer {
    FeedId: string | null;
    Image: string | null;
}
