export declare enum TaskState {
    Canceled = "Canceled",
    Cancelling = "Cancelling",
    Executing = "Executing",
    Failed = "Failed",
    Queued = "Queued",
    Success = "Success",
    TimedOut = "TimedOut"
}
