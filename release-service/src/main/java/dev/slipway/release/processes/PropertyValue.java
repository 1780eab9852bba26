package dev.slipway.release.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A property of a step or action: plain text, or cipher text of a sensitive one; exactly one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PropertyValue(@Nullable String value, @Nullable String sealed) {

    static PropertyValue plain(String value) {
        return new PropertyValue(value, null);
    }

    static PropertyValue secret(String sealed) {
        return new PropertyValue(null, sealed);
    }
}
