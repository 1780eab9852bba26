package dev.slipway.release.processes;

import java.util.List;
import java.util.Map;

/** A step: one action, or several that run target by target. This is also how steps stand in the database. */
record Step(
        String id,
        String name,
        String slug,
        String condition,
        String startTrigger,
        String packageRequirement,
        Map<String, PropertyValue> properties,
        List<Action> actions) {

    /** The same in another project. */
    Step in(Map<String, String> channels) {
        return new Step(
                id,
                name,
                slug,
                condition,
                startTrigger,
                packageRequirement,
                properties,
                actions.stream().map(action -> action.in(channels)).toList());
    }
}
