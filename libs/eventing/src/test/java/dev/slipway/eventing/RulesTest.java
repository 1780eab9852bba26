package dev.slipway.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure rules of this library. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({"0,100", "1,100", "2,200", "3,400", "6,3000", "7,3000", "1000,3000"})
    void shouldDoublePausesUpToTheLongest(int failures, long ceiling) {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));
        assertThat(backoff.ceilingMillis(failures)).isEqualTo(ceiling);
        assertThat(IntStream.range(0, 100)
                        .mapToLong(i -> backoff.after(failures).toMillis()))
                .allMatch(millis -> millis >= ceiling / 2 && millis <= ceiling);
    }

    @Test
    void shouldSendOneRowPerTopicAndKeyInAWave() {
        var waves = Waves.of(
                List.of(row(1, "a", "k"), row(2, "a", "l"), row(3, "a", "k"), row(4, "b", "k"), row(5, "a", "k")));
        assertThat(waves)
                .extracting(wave -> wave.stream().map(OutboxRow::id).toList())
                .containsExactly(List.of(1L, 2L, 4L), List.of(3L), List.of(5L));
        assertThat(Waves.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "28P01", "3D000", "40001", "25006", "42P01", "55P03"})
    void shouldWaitWhenDatabaseCannotBeUsedNow(String sqlState) {
        assertThat(DatabaseFailures.isOutage(new IllegalStateException(pg(sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42703", "P0001"})
    void shouldNotWaitWhenTheStatementIsWrong(String sqlState) {
        assertThat(DatabaseFailures.isOutage(pg(sqlState))).isFalse();
        assertThat(DatabaseFailures.asksToRepeat(pg(sqlState))).isFalse();
    }

    @Test
    void shouldTellLostConnectionsFromMistakes() {
        assertThat(DatabaseFailures.isOutage(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
        assertThat(DatabaseFailures.isOutage(new VertxException("Connection is closed", true)))
                .isTrue();
        assertThat(DatabaseFailures.isOutage(new NullPointerException("a mistake")))
                .isFalse();
        assertThat(DatabaseFailures.asksToRepeat(pg("40P01"))).isTrue();
    }

    @Test
    void shouldCarryTraceOverHops() {
        var trace = TraceContext.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .orElseThrow();
        assertThat(trace.child().traceId()).isEqualTo(trace.traceId());
        assertThat(trace.child().spanId()).isNotEqualTo(trace.spanId()).matches("[0-9a-f]{16}");
        assertThat(TraceContext.parse(TraceContext.fresh().traceparent())).isPresent();
        trace.enter();
        assertThat(TraceContext.current()).isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4BF9-00-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            })
    void shouldIgnoreInvalidTrace(String header) {
        assertThat(TraceContext.parse(header)).isEmpty();
    }

    @Test
    void shouldLogInToKafkaOnlyWhenThereIsAUser() {
        assertThat(KafkaSettings.of("here:9092", Optional.empty(), Optional.empty())
                        .connection())
                .containsEntry("bootstrap.servers", "here:9092")
                .doesNotContainKey("sasl.jaas.config");
        assertThat(KafkaSettings.of("here:9092", Optional.of("slip"), Optional.of("a\"b\\c"))
                        .connection())
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .extractingByKey("sasl.jaas.config")
                .asString()
                .endsWith("username=\"slip\" password=\"a\\\"b\\\\c\";");
    }

    @Test
    void shouldKnowEventsByTheirIds() {
        UUID id = UUID.randomUUID();
        assertThat(CloudEvent.id(record(id.toString(), null))).isEqualTo(id);
        assertThat(CloudEvent.id(record("build-17", "ci"))).isEqualTo(CloudEvent.id(record("build-17", "ci")));
        assertThat(CloudEvent.id(record("build-17", "ci"))).isNotEqualTo(CloudEvent.id(record("build-17", "other")));
        assertThatThrownBy(() -> CloudEvent.id(record(null, "ci"))).hasMessageContaining("ce_id");
    }

    @Test
    void shouldSpreadKeysOverAllShards() {
        assertThat(IntStream.range(0, 1000)
                        .map(i -> OutboxRows.shard("Deployments-" + i))
                        .distinct()
                        .sorted()
                        .toArray())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldIgnoreFieldsThatItDoesNotKnow() {
        assertThat(EventJson.read("{\"id\":\"n\",\"number\":3,\"later\":{}}", NoteWritten.class))
                .isEqualTo(new NoteWritten("n", 3));
        assertThatThrownBy(() -> EventJson.read("[", NoteWritten.class))
                .hasMessageStartingWith("Cannot read NoteWritten");
    }

    private static PgException pg(String sqlState) {
        return new PgException("failed", "ERROR", sqlState, "");
    }

    private static OutboxRow row(long id, String topic, String key) {
        return new OutboxRow(
                id,
                new UUID(0, id),
                topic,
                key,
                "t",
                "{}",
                null,
                "",
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    private static ConsumerRecord<String, String> record(@Nullable String id, @Nullable String source) {
        var record = new ConsumerRecord<>("topic", 0, 0, "key", "value");
        if (id != null) {
            record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        }
        if (source != null) {
            record.headers().add("ce_source", source.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
