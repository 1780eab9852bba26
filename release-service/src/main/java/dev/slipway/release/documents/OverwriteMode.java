package dev.slipway.release.documents;

import dev.slipway.rest.DomainException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What to do when something with the same name and version is there already. */
public enum OverwriteMode {
    FAIL_IF_EXISTS("FailIfExists"),
    IGNORE_IF_EXISTS("IgnoreIfExists"),
    OVERWRITE_EXISTING("OverwriteExisting");

    private final String wireName;

    OverwriteMode(String wireName) {
        this.wireName = wireName;
    }

    /** In any case; {@link #FAIL_IF_EXISTS} when nothing is given. Refuses other words as INVALID. */
    public static OverwriteMode parse(@Nullable String given) {
        String text = Given.text(given);
        if (text.isEmpty()) {
            return FAIL_IF_EXISTS;
        }
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "overwriteMode must be FailIfExists, IgnoreIfExists or OverwriteExisting."));
    }
}
