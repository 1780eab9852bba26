export interface ICanBeVersionControlled {
}
