export interface RunbookRetentionPeriod {
    QuantityToKeep: number;
    ShouldKeepForever: boolean;
    Unit?: RunbookRetentionUnit;
}
export declare enum RunbookRetentionUnit {
    Days = "Days",
    Items = "Items"
}
