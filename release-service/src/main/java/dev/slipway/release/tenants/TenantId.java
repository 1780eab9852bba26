package dev.slipway.release.tenants;

import dev.slipway.rest.Ids;

/** {@code Tenants-12}. */
record TenantId(String value) {

    private static final String PREFIX = "Tenants";

    TenantId {
        Ids.number(value, PREFIX);
    }

    static TenantId of(long number) {
        return new TenantId(Ids.of(PREFIX, number));
    }

    long number() {
        return Ids.number(value, PREFIX);
    }
}
