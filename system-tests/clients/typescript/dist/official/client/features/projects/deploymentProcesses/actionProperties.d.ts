import type { PropertyValue } from "../../variables";
export type ActionProperties = Record<string, PropertyValue>;
