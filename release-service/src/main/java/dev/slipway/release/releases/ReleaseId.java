package dev.slipway.release.releases;

import dev.slipway.rest.Ids;

/** {@code Releases-12}. */
public record ReleaseId(String value) {

    public ReleaseId {
        Ids.number(value, "Releases");
    }

    @Override
    public String toString() {
        return value;
    }
}
