package dev.slipway.eventing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How to reach and log in to the broker; the same for consumers, the relay and its administration. */
record KafkaSettings(String bootstrap, String user, String password) {

    static KafkaSettings of(String bootstrap, Optional<String> user, Optional<String> password) {
        return new KafkaSettings(bootstrap, user.orElse(""), password.orElse(""));
    }

    /** Without a user the connection is plain: that fits a broker behind the operator's own fence. */
    Map<String, Object> connection() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        // A broker that comes back is noticed within a second; the default of Kafka's clients lets pauses double to one
        // too.
        settings.put("reconnect.backoff.max.ms", "1000");
        if (!user.isEmpty()) {
            settings.put("security.protocol", "SASL_PLAINTEXT");
            settings.put("sasl.mechanism", "PLAIN");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                            .formatted(escape(user), escape(password)));
        }
        return settings;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
