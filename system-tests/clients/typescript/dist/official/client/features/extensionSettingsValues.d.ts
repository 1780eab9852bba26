export interface ExtensionSettingsValues {
    ExtensionId: string;
    Values: Record<string, any>;
}
