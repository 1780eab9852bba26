package dev.slipway.audit;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.audit.AuditRecorded.Reference;
import dev.slipway.rest.Caller;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes the facts. A name is cut after 200 characters, so that an event stays one line. */
public final class Audit {

    public static final String CREATED = "Created";
    public static final String MODIFIED = "Modified";
    public static final String DELETED = "Deleted";

    private static final int LONGEST_NAME = 200;

    private Audit() {}

    public static AuditRecorded created(Caller caller, Subject subject, Instant now) {
        return of(CREATED, caller, subject, " was created", now);
    }

    public static AuditRecorded modified(Caller caller, Subject subject, Instant now) {
        return of(MODIFIED, caller, subject, " was changed", now);
    }

    public static AuditRecorded deleted(Caller caller, Subject subject, Instant now) {
        return of(DELETED, caller, subject, " was deleted", now);
    }

    /** @param predicate what happened to the subject, with the space in front: {@code " was blocked: fails on Mondays"} */
    public static AuditRecorded of(String category, Caller caller, Subject subject, String predicate, Instant now) {
        String name = subject.name().length() > LONGEST_NAME
                ? subject.name().substring(0, LONGEST_NAME) + "…"
                : subject.name();
        String beginning = subject.kind() + " ";
        return new AuditRecorded(
                subject.id(),
                subject.spaceId(),
                category,
                caller.id(),
                caller.username(),
                caller.service(),
                beginning + name + predicate,
                List.of(new Reference(subject.id(), beginning.length(), name.length())),
                Stream.concat(Stream.of(subject.id()), subject.related().stream())
                        .distinct()
                        .toList(),
                now,
                caller.origin().userAgent(),
                caller.origin().ipAddress(),
                caller.origin().identityEstablishedWith());
    }
}
