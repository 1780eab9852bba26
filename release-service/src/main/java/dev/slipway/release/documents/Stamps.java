package dev.slipway.release.documents;

import dev.slipway.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The hand and the hour of a change, to the microsecond that the database keeps. */
@ApplicationScoped
public class Stamps {

    private final InstantSource clock;

    Stamps(InstantSource clock) {
        this.clock = clock;
    }

    public Stamp of(Caller caller) {
        return new Stamp(now(), caller.username());
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
