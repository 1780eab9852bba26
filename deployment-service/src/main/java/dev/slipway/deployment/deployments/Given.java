package dev.slipway.deployment.deployments;

import dev.slipway.rest.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What clients leave out, send as null or as blanks is the same: not given. */
final class Given {

    private Given() {}

    static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    static List<String> list(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    static Map<String, String> map(@Nullable Map<String, String> sent) {
        var given = new LinkedHashMap<String, String>();
        if (sent != null) {
            sent.forEach((key, value) -> given.put(key, value == null ? "" : value));
        }
        return given;
    }

    static void machines(@Nullable List<String> specific, @Nullable List<String> excluded, Problems problems) {
        var both = list(specific).stream().filter(list(excluded)::contains).toList();
        problems.require(
                both.isEmpty(),
                "The deployment targets " + String.join(", ", both)
                        + " are both chosen and excluded. Choose one of the two.");
    }
}
