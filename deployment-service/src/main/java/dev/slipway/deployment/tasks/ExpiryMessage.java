package dev.slipway.deployment.tasks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a person reads about a deployment that never started. */
final class ExpiryMessage {

    private ExpiryMessage() {}

    /**
     * @param blocker an active task with the same concurrency tag
     * @param queueStopped the space's task queue was stopped
     * @param unjudged it was tried, but whether it may still start could not be found out
     */
    record Facts(Instant due, Instant expiry, @Nullable String blocker, boolean queueStopped, boolean unjudged) {}

    static String of(Facts facts) {
        return "The deployment was due at %s and had to start before %s, but it did not start: %s. Deploy again to try another time."
                .formatted(
                        facts.due().truncatedTo(ChronoUnit.SECONDS),
                        facts.expiry().truncatedTo(ChronoUnit.SECONDS),
                        reason(facts));
    }

    private static String reason(Facts facts) {
        if (facts.queueStopped()) {
            return "the task queue of its space was stopped";
        }
        if (facts.blocker() != null) {
            return "it waited for %s, which has the same concurrency tag".formatted(facts.blocker());
        }
        if (facts.unjudged()) {
            return "release-service could not be asked whether it may still go ahead";
        }
        return "the server was too busy or was not running in that window";
    }
}
