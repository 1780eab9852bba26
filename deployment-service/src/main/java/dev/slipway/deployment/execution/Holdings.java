package dev.slipway.deployment.execution;

import dev.slipway.contracts.internal.ExpansionRequest;
import dev.slipway.contracts.internal.ExpansionRequest.Held;
import dev.slipway.contracts.internal.Expansions.Expansion;
import dev.slipway.deployment.expansions.ReadExpansions;
import dev.slipway.deployment.queue.Lease;
import dev.slipway.rest.DomainException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What the variables of one task hold, as it is when a step starts. Blocks; an owner that does not answer is asked again for
 * as long as patience and lease last.
 */
final class Holdings {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 500;

    private final ReadExpansions expansions;
    private final Lease lease;
    private final Duration patience;

    Holdings(ReadExpansions expansions, Lease lease, Duration patience) {
        this.expansions = expansions;
        this.lease = lease;
        this.patience = patience;
    }

    /**
     * By id.
     *
     * @param warnings hears once when there is something to wait for
     */
    Map<String, Expansion> of(String spaceId, String environmentId, List<Held> held, Consumer<String> warnings)
            throws CannotRun {
        var request = new ExpansionRequest(spaceId, environmentId, held);
        long until = System.nanoTime() + patience.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return expansions.of(request).await().atMost(ONE_ANSWER);
            } catch (RuntimeException e) {
                String problem = String.valueOf(e.getMessage());
                if (e instanceof DomainException refusal && refusal.kind() != DomainException.Kind.UNAVAILABLE) {
                    throw new CannotRun("What the step's variables hold was not told: " + problem);
                }
                if (attempt == 1) {
                    warnings.accept("Waiting for variables-service to tell what the step's variables hold: " + problem);
                }
                if (lease.cancelRequested()) {
                    throw new CannotRun("Cancelled before it ran.");
                }
                if (System.nanoTime() > until) {
                    throw new CannotRun("variables-service did not tell within " + patience.toSeconds()
                            + " seconds what the step's variables hold (" + problem
                            + "). Deploy again when it answers.");
                }
                pause();
            }
        }
    }

    private void pause() {
        if (lease.lost()) {
            throw new LeaseLost();
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LeaseLost();
        }
    }
}
