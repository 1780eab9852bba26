package dev.slipway.eventing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The headers of a record that tell which event it is (CloudEvents 1.0, binary content mode). */
final class CloudEvent {

    private CloudEvent() {}

    /**
     * The event's id. CloudEvents allows any text, unique per source; ours are UUIDs already.
     *
     * @throws IllegalArgumentException when there is none
     */
    static UUID id(ConsumerRecord<?, ?> record) {
        String id = header(record, "ce_id");
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "The record has no header ce_id: publish in CloudEvents binary mode, with an id per event");
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            String text = header(record, "ce_source") + "/" + id;
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
