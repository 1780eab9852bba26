package dev.slipway.portal.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event on the wire. Where it came from is null for what services did by themselves. */
@Schema(name = "Event")
record EventView(
        String id,
        String category,
        String userId,
        String username,
        @JsonProperty("IsService") boolean isService,
        @Nullable String identityEstablishedWith,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        Instant occurred,
        String message,
        String messageHtml,
        List<ReferenceView> messageReferences,
        List<String> relatedDocumentIds,
        @Nullable String comments,
        @Nullable String details,
        @Nullable String changeDetails,
        @Nullable String spaceId,
        Links links) {

    /** @param startIndex in UTF-16 units, from 0 */
    @Schema(name = "EventReference")
    record ReferenceView(String referencedDocumentId, int startIndex, int length) {}

    static EventView of(Event event) {
        AuditRecorded what = event.what();
        return new EventView(
                event.id(),
                what.category(),
                what.userId(),
                what.username(),
                what.service(),
                what.identityEstablishedWith(),
                what.userAgent(),
                what.ipAddress(),
                what.occurredAt(),
                what.message(),
                html(what),
                what.references().stream()
                        .map(each -> new ReferenceView(each.documentId(), each.start(), each.length()))
                        .toList(),
                what.relatedDocumentIds(),
                null,
                null,
                null,
                what.spaceId(),
                Links.of("Self", "/api/events/" + event.id()));
    }

    /** The message with its documents' names marked; what people wrote stays text. */
    private static String html(AuditRecorded what) {
        StringBuilder html = new StringBuilder();
        String message = what.message();
        int at = 0;
        for (AuditRecorded.Reference each : what.references().stream()
                .sorted(Comparator.comparingInt(AuditRecorded.Reference::start))
                .toList()) {
            int end = each.start() + each.length();
            if (each.start() < at || each.length() < 0 || end > message.length()) {
                continue;
            }
            html.append(escaped(message.substring(at, each.start())))
                    .append("<span data-document=\"")
                    .append(escaped(each.documentId()))
                    .append("\">")
                    .append(escaped(message.substring(each.start(), end)))
                    .append("</span>");
            at = end;
        }
        return html.append(escaped(message.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
