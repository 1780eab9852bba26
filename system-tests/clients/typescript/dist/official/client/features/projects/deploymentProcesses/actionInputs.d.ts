export type ActionInputs = {} | undefined;
