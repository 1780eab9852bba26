package dev.slipway.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The clock that everything injects. It ticks in microseconds: PostgreSQL stores no finer. */
class Time {
    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
