export * from "./controlType";
export * from "./dynamicFormResources";
