package dev.slipway.release.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step that runs one script, as clients send it; its one action has the step's name. */
public final class ScriptStep {

    private ScriptStep() {}

    public static Map<String, Object> of(String name, String script) {
        return of(name, script, Map.of());
    }

    /** @param more of the action, for example its Packages */
    public static Map<String, Object> of(String name, String script, Map<String, Object> more) {
        Map<String, Object> action = new HashMap<>(more);
        action.put("Name", name);
        action.put("ActionType", "Octopus.Script");
        action.put("Properties", Map.of("Octopus.Action.Script.ScriptBody", script));
        return Map.of("Name", name, "Actions", List.of(action));
    }
}
