package dev.slipway.servicetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.contracts.Samples;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells a service every sample of a topic that it listens to, through Kafka, its consumer and its inbox:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("dev.slipway.servicetests.ConsumedSamples#topics")
 * void shouldTakeInEveryVersionOf(String topic) throws Exception {
 *     assertThat(samples.deadLettersOf(topic)).isEmpty();
 * }
 * }</pre>
 */
@Singleton
public final class ConsumedSamples {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CONNECTOR = ".connector";

    /** Other tests of the service work with low numbers: a sample must not delete their space. */
    private static final String STRANGE = "98765";

    private final MeterRegistry metrics;

    ConsumedSamples(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** The topics of the running service's channels; not of those that only wake it up and read nothing. */
    public static List<String> topics() {
        var config = ConfigProvider.getConfig();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(CONNECTOR))
                .map(name -> name.substring(0, name.length() - CONNECTOR.length()))
                .filter(channel -> !config.getOptionalValue(channel + ".commit-strategy", String.class)
                        .orElse("")
                        .equals("ignore"))
                .map(channel -> config.getOptionalValue(channel + ".topic", String.class)
                        .orElse(channel.substring(INCOMING.length())))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Tells every version, and returns when the service has taken them in. Their ids are none that a test of the service
     * uses.
     *
     * @return of those that it could not read or apply, why
     * @throws AssertionError when there is no sample, or one did not arrive
     */
    public List<String> deadLettersOf(String topic) throws SQLException {
        var samples = Samples.of(topic);
        assertThat(samples).as("samples of %s in contracts", topic).isNotEmpty();
        try (var database = ServiceParts.database().orElseThrow()) {
            double before = received(topic);
            List<String> ids = new ArrayList<>();
            for (int version = 1; version <= samples.size(); version++) {
                ids.add(publish(database, topic, version, samples.get(version - 1)));
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(received(topic) - before)
                    .as("samples of %s that were taken in", topic)
                    .isGreaterThanOrEqualTo(samples.size()));
            List<String> dead = deadLetters(database, ids);
            // what would be done about them needs another service, which would wonder in some other test
            execute(database, "delete from intents where payload like '%-" + STRANGE + "%'");
            return dead;
        }
    }

    /** Applied, of no concern or dead. */
    private double received(String topic) {
        return metrics.find("slipway.inbox.records").tag("topic", topic).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static String publish(Connection database, String topic, int version, String sample) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var insert = database.prepareStatement("""
            insert into outbox (event_id, shard, topic, key, type, payload, headers, traceparent)
            values (cast(? as uuid), 0, ?, 'sample', ?, ?, cast('{"sample": "true"}' as jsonb),
                    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
            """)) {
            insert.setString(1, id);
            insert.setString(2, topic);
            insert.setString(3, "dev.slipway." + topic + ".v" + version);
            insert.setString(4, sample.replaceAll("\\b([A-Z][A-Za-z]*)-(\\d+)", "$1-" + STRANGE + "$2"));
            insert.executeUpdate();
        }
        return id;
    }

    private static List<String> deadLetters(Connection database, List<String> ids) throws SQLException {
        List<String> reasons = new ArrayList<>();
        try (var select = database.prepareStatement(
                "select topic || ': ' || error || ' in ' || value from dead_letters where event_id = any(?)")) {
            select.setArray(1, database.createArrayOf("text", ids.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
        }
        return reasons;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
