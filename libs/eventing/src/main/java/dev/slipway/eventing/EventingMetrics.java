package dev.slipway.eventing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What operators watch: how much waits and for how long. Gauges are as of the last sample, a few seconds ago. */
@Singleton
class EventingMetrics {

    /** What became of a record that a consumer got. */
    enum Received {
        APPLIED,
        REPEATED,
        NOT_CONCERNED,
        DEAD
    }

    /** What became of one try to carry out an intent. */
    enum Tried {
        DONE,
        REFUSED,
        FAILED
    }

    private final MeterRegistry registry;
    private final Timer lag;
    private final Counter relayFailures;
    private volatile OutboxStore.Backlog outbox = new OutboxStore.Backlog(0, 0);
    private volatile OutboxStore.Backlog intents = new OutboxStore.Backlog(0, 0);

    EventingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("slipway.outbox.lag")
                .description("From a fact's insert to its acknowledgement by Kafka")
                .publishPercentileHistogram()
                .register(registry);
        this.relayFailures = Counter.builder("slipway.outbox.relay.failures")
                .description("Rounds of the relay that failed because Kafka or PostgreSQL was away")
                .register(registry);
        Gauge.builder("slipway.outbox.backlog", () -> outbox.rows())
                .description("Facts that wait for Kafka, counted up to 10,000")
                .register(registry);
        Gauge.builder("slipway.outbox.backlog.age", () -> outbox.oldestSeconds())
                .baseUnit("seconds")
                .description("How long the oldest fact has waited for Kafka")
                .register(registry);
        Gauge.builder("slipway.intents.backlog", () -> intents.rows())
                .description("Intents that are not carried out yet, counted up to 10,000")
                .register(registry);
        Gauge.builder("slipway.intents.backlog.age", () -> intents.oldestSeconds())
                .baseUnit("seconds")
                .description("How long the oldest intent has waited")
                .register(registry);
    }

    void published(List<Double> lagSeconds) {
        lagSeconds.forEach(seconds -> lag.record(Duration.ofNanos((long) (seconds * 1e9))));
    }

    void relayFailed() {
        relayFailures.increment();
    }

    void received(String topic, Received outcome) {
        received(topic, outcome, 1);
    }

    /** Of records that came together. */
    void received(String topic, int applied, int repeated) {
        received(topic, Received.APPLIED, applied);
        received(topic, Received.REPEATED, repeated);
    }

    private void received(String topic, Received outcome, int count) {
        registry.counter("slipway.inbox.records", "topic", topic, "outcome", name(outcome))
                .increment(count);
    }

    void tried(String kind, Tried outcome) {
        registry.counter("slipway.intents.tries", "kind", kind, "outcome", name(outcome))
                .increment();
    }

    void sampled(OutboxStore.Backlog outbox, OutboxStore.Backlog intents) {
        this.outbox = outbox;
        this.intents = intents;
    }

    OutboxStore.Backlog outbox() {
        return outbox;
    }

    private static String name(Enum<?> outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }
}
