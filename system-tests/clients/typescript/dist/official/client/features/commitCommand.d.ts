export interface ICommitCommand {
    ChangeDescription?: string;
}
