package dev.slipway.deployment.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * A field of a communication style.
 *
 * @param choices what a {@code CHOICE} may be
 * @param inner the known fields of an {@code OBJECT}; others in it are kept as sent
 */
record EndpointField(String name, Kind kind, boolean required, List<String> choices, List<EndpointField> inner) {

    enum Kind {
        TEXT,
        /** An absolute address. */
        ADDRESS,
        /** An address of an agent that calls us, {@code poll://…}. */
        POLL_ADDRESS,
        NUMBER,
        FLAG,
        CHOICE,
        /** Refers to a worker pool. */
        POOL,
        /** Refers to something of which this server has none yet. */
        NOTHING_YET,
        SECRET,
        /** A secret that clients know as a text: kept as the others, never answered. */
        SECRET_TEXT,
        OBJECT;

        boolean isSecret() {
            return this == SECRET || this == SECRET_TEXT;
        }
    }

    EndpointField {
        choices = List.copyOf(choices);
        inner = List.copyOf(inner);
    }

    static EndpointField of(String name, Kind kind) {
        return new EndpointField(name, kind, false, List.of(), List.of());
    }

    static EndpointField text(String name) {
        return of(name, Kind.TEXT);
    }

    static EndpointField choice(String name, String... choices) {
        return new EndpointField(name, Kind.CHOICE, false, List.of(choices), List.of());
    }

    static EndpointField object(String name, EndpointField... inner) {
        return new EndpointField(name, Kind.OBJECT, false, List.of(), List.of(inner));
    }

    EndpointField needed() {
        return new EndpointField(name, kind, true, choices, inner);
    }

    static JsonNode secretView(boolean hasValue) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("HasValue", hasValue)
                .putNull("NewValue")
                .putNull("Hint");
    }
}
