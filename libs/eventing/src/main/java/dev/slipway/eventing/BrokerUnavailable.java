package dev.slipway.eventing;

import org.jspecify.annotations.Nullable;

/** Kafka cannot take facts now; they wait in the outbox. */
class BrokerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailable(String message, @Nullable Throwable cause) {
        super(message + (cause == null ? "" : ": " + cause.getMessage()), cause);
    }
}
