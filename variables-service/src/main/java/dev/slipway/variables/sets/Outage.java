package dev.slipway.variables.sets;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a few seconds that a question was not answered, so that not every request waits for a neighbour that is
 * down. During an outage one request in {@link #PAUSE} asks; the log tells when it begins and when it is over.
 */
final class Outage {

    static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String what;
    private final InstantSource clock;

    /** When to ask again; null while answers come. */
    private final AtomicReference<@Nullable Instant> next = new AtomicReference<>();

    /** @param what is missing meanwhile */
    Outage(String what, InstantSource clock) {
        this.what = what;
        this.clock = clock;
    }

    /** The answer, or {@code nothing} when there is none now. */
    <T> Uni<T> orElse(Supplier<Uni<T>> question, T nothing) {
        return Uni.createFrom().deferred(() -> mayAsk() ? asked(question, nothing) : item(nothing));
    }

    /** The request that may ask in an outage has put off all others. */
    private boolean mayAsk() {
        Instant after = next.get();
        Instant now = clock.instant();
        return after == null || (!now.isBefore(after) && next.compareAndSet(after, now.plus(PAUSE)));
    }

    private <T> Uni<T> asked(Supplier<Uni<T>> question, T nothing) {
        return Uni.createFrom()
                .deferred(question::get)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(this::over)
                .onFailure()
                .invoke(this::goesOn)
                .onFailure()
                .recoverWithItem(nothing);
    }

    private void over() {
        if (next.getAndSet(null) != null) {
            LOG.infof("Scopes are shown with %s again", what);
        }
    }

    private void goesOn(Throwable failure) {
        if (next.getAndSet(clock.instant().plus(PAUSE)) == null) {
            LOG.warnf("Scopes are shown without %s until a neighbour answers again: %s", what, failure);
        }
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
