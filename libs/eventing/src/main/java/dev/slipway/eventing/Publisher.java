package dev.slipway.eventing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends rows and waits for their acknowledgements; used by the relay's thread alone. */
@Singleton
class Publisher {

    private final KafkaSettings settings;
    private final EventingConfig config;
    private final Broker broker;
    private final String source;
    private @Nullable Producer<String, String> producer;

    Publisher(
            KafkaSettings settings,
            EventingConfig config,
            Broker broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.config = config;
        this.broker = broker;
        this.source = service;
    }

    /** @param failure the first one, or null when all rows were acknowledged */
    record Outcome(List<Long> acknowledged, @Nullable Exception failure) {}

    /** Publishes in order per topic and key; what follows a failed row of its key is left for the next round. */
    Outcome publish(List<OutboxRow> rows) throws InterruptedException {
        List<Long> acknowledged = new ArrayList<>(rows.size());
        try {
            broker.ensureTopics(topics(rows));
            for (List<OutboxRow> wave : Waves.of(rows)) {
                send(wave, acknowledged);
            }
            return new Outcome(acknowledged, null);
        } catch (BrokerUnavailable | KafkaException | ExecutionException | TimeoutException e) {
            // A producer that gave up on a record may still hold later ones: the next round starts with a fresh one.
            close();
            broker.forget();
            return new Outcome(acknowledged, e);
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void send(List<OutboxRow> wave, List<Long> acknowledged)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(wave.size());
        for (OutboxRow row : wave) {
            sent.add(producer().send(row.record(source)));
        }
        producer().flush();
        ExecutionException failure = null;
        long patience = config.relay().deliveryTimeout().toMillis() + 5000;
        for (int i = 0; i < wave.size(); i++) {
            try {
                sent.get(i).get(patience, TimeUnit.MILLISECONDS);
                acknowledged.add(wave.get(i).id());
            } catch (ExecutionException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Set<String> topics(List<OutboxRow> rows) {
        Set<String> topics = new HashSet<>();
        rows.forEach(row -> topics.add(row.topic()));
        return topics;
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            int delivery = (int) config.relay().deliveryTimeout().toMillis();
            Map<String, Object> properties = new HashMap<>(settings.connection());
            properties.put("client.id", "outbox-relay");
            properties.put("acks", "all");
            properties.put("enable.idempotence", true);
            // Ended by the flush that follows a wave: it leaves in one request, not the first row before the rest.
            properties.put("linger.ms", 100);
            properties.put("delivery.timeout.ms", delivery);
            properties.put("request.timeout.ms", delivery / 2);
            properties.put("max.block.ms", delivery / 2);
            // The payload is bounded by OutboxRows.LARGEST_PAYLOAD; this leaves room for headers.
            properties.put("max.request.size", 1024 * 1024);
            producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
