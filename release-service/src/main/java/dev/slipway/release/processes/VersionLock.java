package dev.slipway.release.processes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever saves a process says which version they read, so that nobody's work is overwritten unseen. */
final class VersionLock {

    private VersionLock() {}

    /** The refusal when the version sent is not the current one; a client that sends none is taken to know it. */
    static Optional<String> refusal(String processId, @Nullable Integer sent, int current) {
        if (sent == null || sent == current) {
            return Optional.empty();
        }
        return Optional.of(
                "The process " + processId + " is at version " + current + " and this change was made to version "
                        + sent + ": somebody saved it meanwhile. Read it again, repeat the change and save.");
    }
}
