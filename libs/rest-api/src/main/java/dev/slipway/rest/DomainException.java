package dev.slipway.rest;

import java.util.List;

/**
 * A refusal that a person reads: what is wrong and what to do next. The API answers it as 400, 404, 403, 409 or 503
 * in the product's error body. It has no stack trace, because it is an answer and not a defect.
 */
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How the API answers: 400, 404, 403, 409, 503 (with {@code Retry-After}). */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        UNAVAILABLE
    }

    private final Kind kind;
    private final List<String> details;

    private DomainException(Kind kind, String message, List<String> details) {
        super(message, null, false, false);
        this.kind = kind;
        this.details = List.copyOf(details);
    }

    public static DomainException invalid(String message) {
        return new DomainException(Kind.INVALID, message, List.of(message));
    }

    /** All problems of a request at once; see {@link Problems}. */
    public static DomainException invalid(List<String> problems) {
        return problems.size() == 1
                ? invalid(problems.get(0))
                : new DomainException(Kind.INVALID, "There was a problem with your request.", problems);
    }

    public static DomainException notFound(String message) {
        return new DomainException(Kind.NOT_FOUND, message, List.of(message));
    }

    public static DomainException forbidden(String message) {
        return new DomainException(Kind.FORBIDDEN, message, List.of(message));
    }

    public static DomainException conflict(String message) {
        return new DomainException(Kind.CONFLICT, message, List.of(message));
    }

    /** Something this request needs does not answer now; nothing was changed and a retry is safe. */
    public static DomainException unavailable(String message) {
        return new DomainException(Kind.UNAVAILABLE, message, List.of(message));
    }

    /** For a refusal that came from another service, by its kind. */
    public static DomainException of(Kind kind, String message, List<String> details) {
        return new DomainException(kind, message, details.isEmpty() ? List.of(message) : details);
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** The problems, one sentence each; never empty. */
    public List<String> details() {
        return details;
    }
}
