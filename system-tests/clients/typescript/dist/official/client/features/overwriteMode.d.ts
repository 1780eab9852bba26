export declare enum OverwriteMode {
    FailIfExists = "FailIfExists",
    OverwriteExisting = "OverwriteExisting",
    IgnoreIfExists = "IgnoreIfExists"
}
