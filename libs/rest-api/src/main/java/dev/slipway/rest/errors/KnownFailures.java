package dev.slipway.rest.errors;

import dev.slipway.rest.DomainException;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Failures of what stands behind a service, told apart from defects. */
final class KnownFailures {
    private static final int DEEPEST_CAUSE = 12;

    private KnownFailures() {}

    /** The refusal that this failure stands for, or null when it is a defect. */
    static @Nullable DomainException refusal(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            DomainException refusal = one(cause);
            if (refusal != null) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable DomainException one(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return refusal;
        }
        if (failure instanceof PgException database) {
            return database(database);
        }
        if (failure instanceof ProcessingException) {
            return DomainException.unavailable(
                    "Another service that this request needs does not answer. Try again in a few seconds.");
        }
        if (failure instanceof IOException && isDiskFull(String.valueOf(failure.getMessage()))) {
            return DomainException.unavailable("The server's disk is full, so this cannot be kept; nothing was changed."
                    + " Ask an administrator to make room, then try again.");
        }
        if (failure instanceof IOException && isBrokenForm(failure)) {
            return DomainException.invalid(
                    "The multipart form of the request is cut off or malformed. Send it again, whole.");
        }
        if (failure instanceof IOException && "Request too large".equals(failure.getMessage())) {
            // by the words of RESTEasy, which has answered 413 itself; nobody reads this one
            return DomainException.invalid("The body of the request is too large.");
        }
        return isConnectionTrouble(failure)
                ? DomainException.unavailable(
                        "The database or another service does not answer. Try again in a few seconds.")
                : null;
    }

    private static boolean isDiskFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** By the words of RESTEasy's parser of forms, which has no type for it. */
    private static boolean isBrokenForm(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("Connection terminated parsing multipart")
                || message.startsWith("Connection terminated reading multipart")
                || failure.getClass().getSimpleName().equals("MalformedMessageException");
    }

    private static boolean isConnectionTrouble(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException
                || failure instanceof TimeoutException
                || failure.getClass().getSimpleName().equals("ClosedConnectionException")
                || message.startsWith("Timeout")
                || message.contains("Connection is not active")
                || message.contains("Connection was closed")
                || message.contains("Fail to read any response from the server");
    }

    /** By SQLSTATE, see PostgreSQL's appendix A. */
    private static @Nullable DomainException database(PgException failure) {
        String state = String.valueOf(failure.getSqlState());
        return switch (state.length() == 5 ? state.substring(0, 2) : "") {
            case "08", "53", "57", "58" ->
                DomainException.unavailable("The database cannot answer now. Try again in a few seconds.");
            case "28" ->
                state.equals("28000") || state.equals("28P01")
                        ? DomainException.unavailable("The database does not accept this service's password.")
                        : null;
            case "40" -> DomainException.unavailable("Others changed the same things at the same time. Try again.");
            case "22" ->
                DomainException.invalid(
                        "A value in the request cannot be stored: it is too long, too large or holds a zero character.");
            default ->
                state.equals("23505")
                        ? DomainException.conflict("Something with the same name or id exists already.")
                        : null;
        };
    }
}
