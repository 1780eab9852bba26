package dev.slipway.eventing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Facts from a transaction to an effect, over real PostgreSQL and Kafka; those that stop a part come last. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventingTest {

    private static final Logger LOG = Logger.getLogger(EventingTest.class);

    @Inject
    Notes notes;

    @Inject
    NoteConsumer consumer;

    @Inject
    DeadLetters deadLetters;

    @Inject
    KafkaSettings kafka;

    @Inject
    OutboxStore store;

    @Test
    @Order(1)
    void shouldApplyFactsInOrderWhenTransactionsCommit() {
        String id = id("order");
        for (int i = 0; i < 20; i++) {
            notes.write(id, i * 10, 10);
        }
        soon().untilAsserted(() -> assertThat(notes.numbers(id))
                .isEqualTo(IntStream.range(0, 200).boxed().toList()));
        assertThat(notes.unpublished()).isZero();
    }

    @Test
    @Order(1)
    void shouldLeaveNoRowWhenFactDoesNotConcernTheConsumer() {
        String id = id("idle");
        notes.write(id, NoteConsumer.IDLE, 2);
        soon().until(() -> notes.numbers(id).equals(List.of(NoteConsumer.IDLE + 1)));
        assertThat(notes.count(
                        "select count(*) from inbox i join outbox o on o.event_id = i.event_id where o.key = $1", id))
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void shouldCarryEventHeadersAndTraceToTheConsumer() {
        String id = id("trace");
        notes.write(id, 1, 1);
        soon().until(() -> notes.numbers(id).size() == 1);

        var record = consumer.records.stream()
                .filter(r -> id.equals(r.key()))
                .findFirst()
                .orElseThrow();
        assertThat(CloudEvent.header(record, "ce_type")).isEqualTo("dev.slipway.note-written.v1");
        assertThat(CloudEvent.header(record, "ce_source")).isEqualTo("eventing-tests");
        assertThat(CloudEvent.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(CloudEvent.header(record, "ce_subject")).isEqualTo(id);
        assertThat(CloudEvent.header(record, "ce_time")).isNotBlank();
        String traceparent = CloudEvent.header(record, TraceContext.HEADER);
        String trace = TraceContext.parse(traceparent).orElseThrow().traceId();
        assertThat(notes.rows("select trace from notes where id = $1", id)
                        .get(0)
                        .getString(0))
                .isEqualTo(trace);
        soon().until(() -> consumer.wakeUps.contains(id));
    }

    @Test
    @Order(1)
    void shouldTakeTheTraceOfTheRequest() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/trace")
                .then()
                .body(equalTo(trace));
        assertThat(get("/trace").asString())
                .hasSize(32)
                .isNotEqualTo(get("/trace").asString());
        get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("eventing"));
    }

    @Test
    @Order(2)
    void shouldRelayAndApplyALongBacklog() {
        consumer.broken.put("nothing", true);
        long before = System.nanoTime();
        int rows = 5000;
        notes.transactions
                .in(tx -> notes.outbox.append(
                        tx,
                        IntStream.range(0, rows)
                                .mapToObj(i -> new NoteWritten("drain-" + i, i))
                                .toList()))
                .await()
                .atMost(Duration.ofSeconds(60));
        soon().until(() -> notes.unpublished() == 0);
        LOG.infof("Relayed %d rows in %d ms", rows, (System.nanoTime() - before) / 1_000_000);
        soon().until(() -> notes.count("select count(*) from notes where id like 'drain-%'") == rows);
        LOG.infof("Applied %d rows in %d ms", rows, (System.nanoTime() - before) / 1_000_000);
    }

    @Test
    @Order(3)
    void shouldDoNothingWhenRecordIsRepeated() {
        String id = id("repeat");
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            send(id, "{\"id\":\"%s\",\"number\":%d}".formatted(id, i), Map.of("ce_id", event.toString()));
        }
        send(id, "{\"id\":\"%s\",\"number\":9}".formatted(id), Map.of("ce_id", "ci-17", "ce_source", id));
        soon().until(() -> notes.numbers(id).contains(9));
        assertThat(notes.numbers(id)).containsExactly(0, 9);
    }

    @Test
    @Order(3)
    void shouldKeepDeadLetterAndGoOnWhenRecordIsUnreadable() {
        String id = id("unreadable");
        send(id, "{\"id\": 17, \0", Map.of("ce_id", id));
        send(id, "{\"number\": 17}", Map.of("ce_id", id + "-no-key"));
        send(id, "{\"id\": \"" + id + "\"}", Map.of());
        send(id, "null", Map.of("ce_id", id + "-null"));
        notes.write(id, 1, 1);
        soon().untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(1));

        assertThat(notes.count("select count(*) from dead_letters where key = $1", id))
                .isEqualTo(4);
        assertThat(deadLetters.newest(10).await().atMost(Duration.ofSeconds(10)))
                .extracting(DeadLetters.DeadLetter::error)
                .anyMatch(error -> error.contains("no header ce_id"))
                .anyMatch(error -> error.contains("field that is its key is missing"));
        soon().until(() -> notes.unpublished() == 0);
        assertThat(notes.count(
                        "select count(*) from outbox where topic = 'dead-letters-eventing-tests' and key = $1", id))
                .isEqualTo(4);
    }

    @Test
    @Order(3)
    void shouldApplyDeadLetterWhenItIsDrivenAgain() {
        String id = id("redrive");
        consumer.broken.put(id, true);
        notes.write(id, 7, 1);
        soon().until(() -> notes.count("select count(*) from dead_letters where key = $1", id) == 1);
        assertThat(notes.numbers(id)).isEmpty();

        consumer.broken.remove(id);
        long letter = notes.count("select id from dead_letters where key = $1", id);
        assertThat(deadLetters.redrive(letter).await().atMost(Duration.ofSeconds(10)))
                .isTrue();
        soon().untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(7));
    }

    @Test
    @Order(4)
    void shouldDeleteOnlyWhatWasPublishedLongAgo() {
        String id = id("old");
        notes.write(id, 1, 3);
        soon().until(() -> notes.unpublished() == 0);
        notes.rows("update outbox set published_at = now() - interval '8 days' where key = $1", id);
        notes.rows(
                "update outbox set id = default, published_at = now() - interval '6 days' where id = (select max(id) from outbox where key = $1)",
                id);
        long before = notes.count("select count(*) from outbox");
        int deleted = 0;
        for (int batch;
                (batch = store.deletePublished(Duration.ofDays(7), 20_000)
                                .await()
                                .atMost(Duration.ofSeconds(10)))
                        > 0; ) {
            deleted += batch;
        }
        assertThat(deleted).isEqualTo(2);
        assertThat(notes.count("select count(*) from outbox")).isEqualTo(before - 2);
    }

    @Test
    @Order(5)
    void shouldKeepFactsAndStayReadyWhenKafkaIsAway() {
        String id = id("kafka-away");
        Parts.flip("kafka.stop");
        try {
            notes.write(id, 0, 2);
            notes.write(id, 2, 2);
            get("/q/health/ready").then().statusCode(200);
            soon().until(() -> get("/q/health/well").asString().contains("\"waiting\": 4"));
            assertThat(notes.unpublished()).isEqualTo(4);
        } finally {
            Parts.flip("kafka.start");
        }
        long back = System.nanoTime();
        soon().untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(0, 1, 2, 3));
        LOG.infof("Kafka is back: facts applied after %d ms", (System.nanoTime() - back) / 1_000_000);
    }

    @Test
    @Order(6)
    void shouldApplyFactsWhenDatabaseComesBack() {
        String id = id("database-away");
        Parts.flip("postgres.stop");
        try {
            for (int i = 0; i < 3; i++) {
                send(
                        id,
                        "{\"id\":\"%s\",\"number\":%d}".formatted(id, i),
                        Map.of("ce_id", UUID.randomUUID().toString()));
            }
            soon().until(() -> consumer.records.stream().anyMatch(r -> id.equals(r.key())));
        } finally {
            Parts.flip("postgres.start");
        }
        long back = System.nanoTime();
        soon().ignoreExceptions()
                .untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(0, 1, 2));
        LOG.infof("PostgreSQL is back: facts applied after %d ms", (System.nanoTime() - back) / 1_000_000);
        notes.write(id, 3, 1);
        soon().untilAsserted(() -> assertThat(notes.numbers(id)).containsExactly(0, 1, 2, 3));
    }

    @Test
    @Order(7)
    void shouldPublishEverythingAgainWhenKafkaLostItsData() {
        String id = id("wiped");
        notes.write(id, 0, 50);
        soon().until(() -> notes.numbers(id).size() == 50);
        // As if the consumer had never got the last ones.
        notes.rows("delete from notes where id = $1 and number >= 40", id);
        notes.rows(
                "delete from inbox where event_id in (select event_id from outbox where key = $1 order by id desc limit 10)",
                id);
        long kept = notes.count("select count(*) from outbox");

        Parts.flip("kafka.wipe");
        long back = System.nanoTime();

        soon().until(() -> notes.numbers(id).size() == 50);
        LOG.infof(
                "Kafka is new: %d kept facts, lost ones applied after %d ms",
                kept, (System.nanoTime() - back) / 1_000_000);
        assertThat(notes.numbers(id)).isEqualTo(IntStream.range(0, 50).boxed().toList());
        notes.write(id, 50, 1);
        soon().until(() -> notes.numbers(id).contains(50));
        soon().until(() -> notes.unpublished() == 0);
        assertThat(notes.count("select count(*) - count(distinct id) from notes where id like 'drain-%'"))
                .isZero();
    }

    private static ConditionFactory soon() {
        return await().atMost(60, TimeUnit.SECONDS).pollInterval(Duration.ofMillis(50));
    }

    private static String id(String story) {
        return story + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void send(String key, String value, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(
                new HashMap<>(kafka.connection()), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(NoteWritten.TOPIC, key, value);
            headers.forEach(
                    (name, text) -> record.headers().add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }
}
