export type PropertyValue = string | SensitiveValue | null;
export interface SensitiveValue {
    HasValue: boolean;
    Hint?: string;
    NewValue?: string;
}
export declare function NewSensitiveValue(value: string, hint?: string): SensitiveValue;
export declare function isSensitiveValue(value: PropertyValue): value is SensitiveValue;
