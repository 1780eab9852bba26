package dev.slipway.portal.events;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.rest.json.Timestamps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as RFC 4180 text. */
final class EventCsv {

    private static final String HEAD = "Id,Occurred,Category,UserId,Username,SpaceId,RelatedDocumentIds,Message\r\n";

    private EventCsv() {}

    static String of(List<Event> events) {
        return HEAD + events.stream().map(EventCsv::line).collect(Collectors.joining());
    }

    private static String line(Event event) {
        AuditRecorded what = event.what();
        return Stream.of(
                                event.id(),
                                Timestamps.format(what.occurredAt()),
                                what.category(),
                                what.userId(),
                                what.username(),
                                blankForNull(what.spaceId()),
                                String.join(" ", what.relatedDocumentIds()),
                                what.message())
                        .map(EventCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String blankForNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A spreadsheet would run what begins like a formula; a quote in front makes it text. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
