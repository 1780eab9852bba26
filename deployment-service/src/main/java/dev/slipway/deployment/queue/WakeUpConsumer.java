package dev.slipway.deployment.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.deployment.tasks.TaskSignals;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Wakes this copy when another one queued, ended or cancelled a task. Each copy is a consumer group of its own that reads
 * from now on and remembers nothing; what it misses, the poll and the heartbeat find.
 */
@ApplicationScoped
class WakeUpConsumer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TaskSignals signals;

    WakeUpConsumer(TaskSignals signals) {
        this.signals = signals;
    }

    @Incoming("wake-ups")
    void on(ConsumerRecords<String, String> records) {
        boolean waiting = false;
        for (var record : records) {
            waiting |= wakes(record.value());
        }
        if (waiting) {
            signals.waiting();
        }
    }

    private boolean wakes(String value) {
        try {
            var fact = MAPPER.readTree(value);
            switch (fact.path("state").asText()) {
                case "Executing" -> {
                    return false;
                }
                case "Cancelling" -> {
                    signals.cancelling(fact.path("taskId").asText());
                    return false;
                }
                default -> {
                    return true;
                }
            }
        } catch (JsonProcessingException e) {
            return true;
        }
    }
}
