package dev.slipway.release.runbooks;

import org.jspecify.annotations.Nullable;

/** The query parameter {@code publish}, which clients send as {@code true} when they want it. */
final class Publish {

    private Publish() {}

    static boolean asked(@Nullable String sent) {
        return sent != null && !sent.trim().equalsIgnoreCase("false");
    }
}
