import type { ControlType } from "../../forms";
export interface ActionTemplateParameterDisplaySettings {
    "Octopus.ControlType"?: ControlType;
    "Octopus.SelectOptions"?: string;
}
