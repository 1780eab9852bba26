package dev.slipway.release.tenants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a tenant has the tags of a filter: any of one set, and that for every set. */
@Schema(name = "TagTestResult")
public record TagMatch(boolean isMatched, String reason, List<String> matchedTags, List<String> missingTags) {

    /** @param wanted canonical names, in any case */
    public static TagMatch of(List<String> owned, List<String> wanted) {
        List<String> matched = wanted.stream().filter(tag -> has(owned, tag)).toList();
        Map<String, List<String>> bySet =
                wanted.stream().collect(Collectors.groupingBy(TagMatch::set, LinkedHashMap::new, Collectors.toList()));
        List<String> missing = bySet.values().stream()
                .filter(ofSet -> ofSet.stream().noneMatch(tag -> has(owned, tag)))
                .flatMap(List::stream)
                .toList();
        String reason = missing.isEmpty() ? "" : "The tenant has none of the tags " + String.join(", ", missing) + ".";
        return new TagMatch(missing.isEmpty(), reason, matched, missing);
    }

    private static boolean has(List<String> owned, String tag) {
        return owned.stream().anyMatch(tag::equalsIgnoreCase);
    }

    private static String set(String tag) {
        return tag.substring(0, Math.max(0, tag.indexOf('/'))).toLowerCase(Locale.ROOT);
    }
}
