package dev.slipway.eventing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** {@code slipway.eventing.*}: all of it has defaults that fit every service. */
@ConfigMapping(prefix = "slipway.eventing")
interface EventingConfig {

    Relay relay();

    Topics topics();

    Intents intents();

    Keep keep();

    interface Relay {
        /** False for a copy that only answers requests; another copy then publishes its facts. */
        @WithDefault("true")
        boolean enabled();

        /** How long a fact waits at most for a relay that nobody nudged. */
        @WithDefault("250ms")
        Duration poll();

        /**
         * The least time between the starts of two rounds. The first fact after a quiet time leaves at once; in a stream
         * of commits one round takes what has gathered, which costs much less than a round for each.
         */
        @WithDefault("50ms")
        Duration gather();

        /** Rows that are published in one transaction. */
        @WithDefault("500")
        int batch();

        /** How often the relay asks whether the broker is still the one that has our facts. */
        @WithDefault("5s")
        @WithName("generation-check")
        Duration generationCheck();

        /** How long the broker has to acknowledge a record before its row waits for the next round. */
        @WithDefault("10s")
        @WithName("delivery-timeout")
        Duration deliveryTimeout();

        /** The longest pause between two tries while the broker or the database is away. */
        @WithDefault("3s")
        @WithName("longest-pause")
        Duration longestPause();
    }

    interface Topics {
        /** Partitions of a topic that is created; a topic that exists keeps its own. */
        @WithDefault("4")
        int partitions();

        /** Copies of a topic that is created; the broker's default when it is not set. */
        Optional<Short> replication();
    }

    interface Intents {
        /** False for a copy that carries nothing out. */
        @WithDefault("true")
        boolean enabled();

        /** How long an intent waits at most for an executor that nobody nudged. */
        @WithDefault("500ms")
        Duration poll();

        /** Intents that one copy carries out at the same time. */
        @WithDefault("8")
        int concurrency();

        /** How long one try may take; it is then given up and tried again. */
        @WithDefault("30s")
        Duration timeout();

        /** How long a claimed intent belongs to its copy; longer than the time-out, so that two copies never overlap. */
        @WithDefault("45s")
        Duration lease();

        /** The longest pause between two tries of one intent. */
        @WithDefault("30s")
        @WithName("longest-pause")
        Duration longestPause();
    }

    interface Keep {
        /** Published facts, so that a broker which lost its data can be filled again. */
        @WithDefault("7d")
        Duration outbox();

        /** Ids of applied facts: longer than any outbox keeps them, or a republished fact would be applied twice. */
        @WithDefault("8d")
        Duration inbox();

        /** Intents that were carried out or refused. */
        @WithDefault("30d")
        Duration intents();
    }
}
