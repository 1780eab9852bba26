export * from "./serverTask";
export * from "./serverTaskDetails";
export * from "./serverTaskRepository";
export * from "./serverTaskWaiter";
export * from "./spaceServerTaskRepository";
export * from "./taskState";
