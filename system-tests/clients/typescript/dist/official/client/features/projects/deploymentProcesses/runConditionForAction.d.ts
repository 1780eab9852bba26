export declare enum RunConditionForAction {
    Success = "Success",
    Variable = "Variable"
}
