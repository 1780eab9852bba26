package dev.slipway.portal.events;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes events after their time, in small bites: a table of years is not emptied in one transaction. */
@ApplicationScoped
class ForgetOldEvents {

    private final EventStore store;
    private final EventsConfig config;
    private final InstantSource clock;

    ForgetOldEvents(EventStore store, EventsConfig config, InstantSource clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return forget().replaceWithVoid();
    }

    /** Gives how many went. */
    Uni<Long> forget() {
        Instant before = clock.instant().minus(config.keep());
        return Multi.createBy()
                .repeating()
                .uni(() -> store.forget(before, config.batch()))
                .whilst(gone -> gone == config.batch())
                .select()
                .first(config.batches())
                .collect()
                .with(java.util.stream.Collectors.summingLong(Integer::longValue));
    }
}
