package dev.slipway.eventing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A process that takes partitions of the tests' group and does nothing with them, until it is killed. */
final class OtherCopy {

    private OtherCopy() {}

    public static void main(String[] args) {
        var properties = new HashMap<>(KafkaSettings.of(args[0], Optional.of(args[1]), Optional.of(args[2]))
                .connection());
        properties.put("group.id", "eventing-tests");
        properties.put("session.timeout.ms", args[3]);
        properties.put("heartbeat.interval.ms", args[4]);
        properties.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(NoteWritten.TOPIC));
            boolean told = false;
            while (true) {
                consumer.poll(Duration.ofMillis(100));
                if (!told && !consumer.assignment().isEmpty()) {
                    System.out.println("assigned");
                    told = true;
                }
            }
        }
    }
}
