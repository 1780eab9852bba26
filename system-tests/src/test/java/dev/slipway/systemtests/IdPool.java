package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids that exist, learnt from answers, so that a random request has a chance to mean something. */
final class IdPool {

    private static final Pattern ID = Pattern.compile("[A-Za-z]+-(\\d+|builtin)");
    private static final int KEPT = 50;
    /** Nobody shall take the admin's account or key away. */
    private static final Set<String> OF_PEOPLE = Set.of("users", "apikeys");

    private final Map<String, List<String>> byPrefix = new LinkedHashMap<>();
    private final Random random;

    IdPool(Random random) {
        this.random = random;
    }

    void learn(JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(this::learn);
        } else if (answer.isObject()) {
            JsonNode id = answer.path("Id");
            if (id.isTextual() && ID.matcher(id.asText()).matches() && !OF_PEOPLE.contains(prefix(id.asText()))) {
                keep(prefix(id.asText()), id.asText());
            }
            if (answer.path("CanonicalTagName").isTextual()) {
                keep("tags", answer.get("CanonicalTagName").asText());
            }
            answer.forEach(this::learn);
        }
    }

    private void keep(String kind, String id) {
        List<String> known = byPrefix.computeIfAbsent(kind, each -> new ArrayList<>());
        if (!known.contains(id)) {
            known.add(id);
        }
        if (known.size() > KEPT) {
            known.remove(0);
        }
    }

    /** For {@code projectId}, {@code EnvironmentIds}, or the {@code id} behind {@code /projects/}. */
    Optional<String> any(String name, String collection) {
        String wanted = name.equalsIgnoreCase("id") || name.equalsIgnoreCase("ids")
                ? collection
                : name.replaceFirst("(?i)ids?$", "");
        String bare = wanted.toLowerCase(Locale.ROOT).replaceAll("s$", "");
        return bare.isEmpty()
                ? Optional.empty()
                : byPrefix.entrySet().stream()
                        .filter(entry -> entry.getKey().replaceAll("s$", "").equals(bare)
                                || bare.endsWith(entry.getKey().replaceAll("s$", "")))
                        .findFirst()
                        .map(entry -> entry.getValue()
                                .get(random.nextInt(entry.getValue().size())));
    }

    private static String prefix(String id) {
        return id.substring(0, id.lastIndexOf('-')).toLowerCase(Locale.ROOT);
    }
}
