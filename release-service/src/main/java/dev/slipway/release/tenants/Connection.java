package dev.slipway.release.tenants;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tenant's connections.
 *
 * @param environmentId empty when the tenant is connected to the project and to none of its environments
 */
record Connection(String tenantId, String projectId, Optional<String> environmentId) {

    static Connection of(@Nullable Object[] row) {
        return new Connection(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                Optional.ofNullable(row[2]).map(Object::toString));
    }
}
