package dev.slipway.release.tickets;

import dev.slipway.contracts.internal.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refusals as tickets: an answer, not a failure, so that the outcomes applied before it are kept. */
final class TicketRefused {

    private TicketRefused() {}

    static Ticket notFound(String message) {
        return refused("NOT_FOUND", message, null);
    }

    static Ticket notFound(String message, Ticket.ReleaseFacts release) {
        return refused("NOT_FOUND", message, release);
    }

    static Ticket invalid(String message) {
        return refused("INVALID", message, null);
    }

    static Ticket conflict(String message, Ticket.@Nullable ReleaseFacts release) {
        return refused("CONFLICT", message, release);
    }

    private static Ticket refused(String kind, String message, Ticket.@Nullable ReleaseFacts release) {
        return new Ticket(new Ticket.Refusal(kind, message), release, List.of(), List.of());
    }
}
