export * from "./createRunbookRunCommandV1";
export * from "./runbookRun";
export * from "./runbookRunRepository";
export * from "./runbookRunServerTask";
