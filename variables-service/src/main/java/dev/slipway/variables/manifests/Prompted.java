package dev.slipway.variables.manifests;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person typed for a deployment, by the variable's id (also the form element's) or by its name. */
record Prompted(Map<String, String> byKey) {

    static Prompted of(Map<String, String> sent) {
        return new Prompted(sent.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> key(entry.getKey()), Map.Entry::getValue, (first, second) -> second)));
    }

    /** An id beats a name. Null when nothing was typed for it. */
    @Nullable
    String valueFor(String id, String name) {
        String byId = byKey.get(key(id));
        return byId != null ? byId : byKey.get(key(name));
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
