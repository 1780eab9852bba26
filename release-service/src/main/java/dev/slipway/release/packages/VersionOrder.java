package dev.slipway.release.packages;

import dev.slipway.rest.DomainException;
import java.util.Arrays;

/** Which version of a package comes first. */
enum VersionOrder {
    SEM_VER("SemVer", "p.sort_key desc, p.metadata desc"),
    /** For versions that say nothing of their order; those of one moment are in the other order. */
    MOST_RECENTLY_PUBLISHED("MostRecentlyPublished", "p.published desc, p.sort_key desc, p.metadata desc");

    private final String wireName;
    private final String columns;

    VersionOrder(String wireName, String columns) {
        this.wireName = wireName;
        this.columns = columns;
    }

    /** In any case; {@link #SEM_VER} when nothing is given. Refuses other words as INVALID. */
    static VersionOrder parse(String given) {
        String text = given.strip();
        return text.isEmpty()
                ? SEM_VER
                : Arrays.stream(values())
                        .filter(order -> order.wireName.equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() ->
                                DomainException.invalid("versioningStrategy must be SemVer or MostRecentlyPublished."));
    }

    /** Of the table {@code packages}, as {@code p}. */
    String columns() {
        return columns;
    }
}
