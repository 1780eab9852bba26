package dev.slipway.portal.logs;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param number counts from 1 since the process started
 * @param category {@code Warning}, {@code Error} or {@code Fatal}
 * @param detail the stack trace, or null
 */
@Schema(name = "LogEntry")
record LogEntry(
        long number,
        String category,
        Instant occurredAt,
        String messageText,
        @Nullable String detail) {

    LogEntry withoutDetail() {
        return new LogEntry(number, category, occurredAt, messageText, null);
    }
}
