package dev.slipway.contracts.audit;

import dev.slipway.contracts.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or Slipway itself, did something that an auditor may ask about. Written in the transaction it describes;
 * it never carries a secret or the text of a document.
 *
 * @param documentId what was acted on, for example {@code Projects-12}
 * @param spaceId null for what belongs to no space, such as users
 * @param category {@code Created}, {@code Modified}, {@code Deleted}, {@code DeploymentQueued} and so on: an open set
 * @param userId {@code Users-1}, or the name of the service that acted by itself
 * @param service whether a service acted by itself
 * @param message for people, one line
 * @param references where the message names documents
 * @param relatedDocumentIds every document that the event is about, {@code documentId} among them
 * @param userAgent what the program that asked calls itself; since version 2, like the two after it
 * @param ipAddress where it asked from
 * @param identityEstablishedWith how the portal knew the user, for example {@code API key}
 */
public record AuditRecorded(
        String documentId,
        @Nullable String spaceId,
        String category,
        String userId,
        String username,
        boolean service,
        String message,
        List<Reference> references,
        List<String> relatedDocumentIds,
        Instant occurredAt,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        @Nullable String identityEstablishedWith)
        implements Fact {

    public static final String TOPIC = "audit-recorded";

    public AuditRecorded {
        references = List.copyOf(references);
        relatedDocumentIds = List.copyOf(relatedDocumentIds);
    }

    @Override
    public int schemaVersion() {
        return 2;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return documentId;
    }

    /** @param start of the document's name in the message, in UTF-16 units, from 0 */
    public record Reference(String documentId, int start, int length) {}
}
