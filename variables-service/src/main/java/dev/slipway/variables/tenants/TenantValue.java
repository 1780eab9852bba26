package dev.slipway.variables.tenants;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant answered.
 *
 * @param environmentId {@link #EVERYWHERE} for a value of a library variable set
 * @param value null when sensitive
 * @param sealed cipher text; null when not sensitive
 */
record TenantValue(
        String ownerId,
        String environmentId,
        String templateId,
        @Nullable String value,
        @Nullable String sealed) {

    static final String EVERYWHERE = "";

    boolean answers(String owner, String environment, String template) {
        return ownerId.equals(owner) && environmentId.equals(environment) && templateId.equals(template);
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "TenantValue[" + ownerId + ", " + environmentId + ", " + templateId + "]";
    }
}
