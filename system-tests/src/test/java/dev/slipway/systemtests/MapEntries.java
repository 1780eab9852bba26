package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Keys for the maps of a body, which its schema does not name: those that mean something, and one that does not. */
record MapEntries(IdPool ids, Random random) {

    private static final Map<String, List<String>> KEYS = Map.of(
            "scope", List.of("Environment", "Channel", "Machine", "Action", "TenantTag", "ProcessOwner"),
            "properties", List.of("Octopus.Action.Package.FeedId", "Octopus.Action.RunOnServer"));

    private static final Map<String, String> KEYED_BY = Map.of(
            "projectenvironments", "projectId",
            "projectvariables", "projectId",
            "libraryvariables", "libraryVariableSetId");

    /** @param value makes the value of a key */
    void fill(ObjectNode map, String name, Function<String, JsonNode> value) {
        String known = name.toLowerCase(Locale.ROOT);
        for (String key : KEYS.getOrDefault(known, List.of())) {
            if (random.nextInt(3) == 0) {
                map.set(key, value.apply(key.substring(key.lastIndexOf('.') + 1)));
            }
        }
        String keyedBy = KEYED_BY.get(known);
        if (keyedBy != null) {
            ids.any(keyedBy, "").ifPresent(id -> map.set(id, value.apply("EnvironmentIds")));
        } else if (random.nextInt(5) == 0) {
            map.set("Key", value.apply("Key"));
        }
    }
}
