package dev.slipway.eventing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, woken after each commit that appended facts, and by a slow poll for the wake-ups that were lost.
 *
 * <p>Any number of copies of a service do this side by side: each holds the advisory locks of the shards it publishes,
 * for one transaction. While Kafka or PostgreSQL is away it pauses longer and longer, and the rows wait.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.\"?([^.\"]+)\"?\\.connector");

    private final RelayRound round;
    private final Broker broker;
    private final Publisher publisher;
    private final AfterCommit afterCommit;
    private final EventingMetrics metrics;
    private final EventingConfig config;
    private final Config applicationConfig;
    private final Worker worker = new Worker("outbox-relay");

    private long generationCheckedAt = Long.MIN_VALUE;
    private long nudgedRoundAt = System.nanoTime();
    private int failures;

    Relay(
            RelayRound round,
            Broker broker,
            Publisher publisher,
            AfterCommit afterCommit,
            EventingMetrics metrics,
            EventingConfig config,
            Config applicationConfig) {
        this.round = round;
        this.broker = broker;
        this.publisher = publisher;
        this.afterCommit = afterCommit;
        this.metrics = metrics;
        this.config = config;
        this.applicationConfig = applicationConfig;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            worker.start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    boolean isSound() {
        return worker.isSound();
    }

    private void run() throws InterruptedException {
        var backoff = new Backoff(config.relay().poll(), config.relay().longestPause());
        boolean more = false;
        try {
            while (worker.isRunning()) {
                boolean nudged = more || afterCommit.facts.await(config.relay().poll());
                try {
                    gather(nudged && !more);
                    more = step(nudged);
                    recovered();
                } catch (BrokerUnavailable e) {
                    more = false;
                    failed("Kafka", e);
                    generationCheckedAt = Long.MIN_VALUE;
                    Thread.sleep(backoff.after(failures).toMillis());
                } catch (RuntimeException e) {
                    more = false;
                    failed("PostgreSQL", e);
                    Thread.sleep(backoff.after(failures).toMillis());
                }
            }
        } finally {
            publisher.close();
            broker.close();
        }
    }

    private void gather(boolean nudged) throws InterruptedException {
        if (nudged) {
            long rest = config.relay().gather().toNanos() - (System.nanoTime() - nudgedRoundAt);
            if (rest > 0) {
                TimeUnit.NANOSECONDS.sleep(rest);
            }
            nudgedRoundAt = System.nanoTime();
        }
    }

    private boolean step(boolean nudged) throws InterruptedException {
        followBroker();
        return (nudged || round.isAnythingWaiting()) && round.publishOldest();
    }

    /** Rows must not be published to a new broker, and so be marked, before the kept ones are marked for it. */
    private void followBroker() throws InterruptedException {
        long now = System.nanoTime();
        if (generationCheckedAt != Long.MIN_VALUE
                && now - generationCheckedAt < config.relay().generationCheck().toNanos()) {
            return;
        }
        String generation = broker.generation();
        round.follow(generation);
        broker.ensureTopics(consumedTopics());
        generationCheckedAt = now;
    }

    /** A consumer finds a topic late that is created after it subscribed; so the relay creates those first. */
    private Set<String> consumedTopics() {
        Set<String> topics = new TreeSet<>();
        for (String property : applicationConfig.getPropertyNames()) {
            Matcher channel = CHANNEL.matcher(property);
            if (channel.matches()) {
                String name = channel.group(1);
                topics.add(applicationConfig
                        .getOptionalValue("mp.messaging.incoming." + name + ".topic", String.class)
                        .orElse(name));
            }
        }
        return topics;
    }

    private void failed(String part, RuntimeException e) {
        failures++;
        metrics.relayFailed();
        if (failures == 1 || failures % 20 == 0) {
            LOG.warnf(
                    "The outbox waits for %s and is tried again: failures=%d reason=%s",
                    part, failures, e.getMessage());
            LOG.debug("The relay failed", e);
        }
    }

    private void recovered() {
        if (failures > 0) {
            LOG.infof("The outbox is published again: failures=%d", failures);
            failures = 0;
        }
    }
}
