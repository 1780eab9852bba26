package dev.slipway.portal.events;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.rest.Ids;

/** A kept {@link AuditRecorded}, with its number in the order of arrival. */
record Event(long number, AuditRecorded what) {

    static final String PREFIX = "Events";

    String id() {
        return Ids.of(PREFIX, number);
    }
}
