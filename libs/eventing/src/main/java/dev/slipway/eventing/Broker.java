package dev.slipway.eventing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks and administers the broker; every call blocks for a bounded time and belongs on the relay's thread. */
@Singleton
class Broker {

    /** Its topic id changes when the broker's data are gone, even where the cluster keeps its id. */
    static final String MARKER_TOPIC = "slipway-generation";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final EventingConfig config;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private @Nullable Admin admin;

    Broker(KafkaSettings settings, EventingConfig config) {
        this.settings = settings;
        this.config = config;
    }

    /** What identifies the broker's data: cluster id and marker topic's id. */
    String generation() throws InterruptedException {
        String cluster = get(admin().describeCluster().clusterId());
        String marker;
        try {
            marker = markerId();
        } catch (BrokerUnavailable missing) {
            if (!(missing.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw missing;
            }
            create(new NewTopic(MARKER_TOPIC, Optional.of(1), config.topics().replication()));
            marker = markerId();
        }
        return cluster + "/" + marker;
    }

    /** Creates those that are not there. */
    void ensureTopics(Collection<String> topics) throws InterruptedException {
        for (String topic : topics) {
            if (!known.contains(topic)) {
                create(new NewTopic(
                        topic,
                        Optional.of(config.topics().partitions()),
                        config.topics().replication()));
                known.add(topic);
            }
        }
    }

    /** After a failure nothing about the broker is known any more. */
    void forget() {
        known.clear();
    }

    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }

    private String markerId() throws InterruptedException {
        var marker = get(admin().describeTopics(List.of(MARKER_TOPIC)).allTopicNames())
                .get(MARKER_TOPIC);
        if (marker == null) {
            throw new BrokerUnavailable("Kafka does not describe the topic " + MARKER_TOPIC, null);
        }
        return marker.topicId().toString();
    }

    private void create(NewTopic topic) throws InterruptedException {
        try {
            get(admin().createTopics(List.of(topic)).all());
        } catch (BrokerUnavailable e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>(settings.connection());
            properties.put("client.id", "outbox-relay-admin");
            properties.put("request.timeout.ms", (int) PATIENCE.toMillis());
            properties.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
            admin = Admin.create(properties);
        }
        return admin;
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new BrokerUnavailable("Kafka did not answer", e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerUnavailable("Kafka did not answer in time", e);
        }
    }
}
