package dev.slipway.variables.sets;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a tenant adds to the variables of a project. Implemented by the feature that keeps the answers of tenants. */
public interface TenantAnswers {

    /**
     * @param tags of the tenant, canonical
     * @param values what it answered to the project and to the library sets that the project includes, or the defaults
     */
    record Share(List<String> tags, List<Variable> values) {
        public Share {
            tags = List.copyOf(tags);
            values = List.copyOf(values);
        }
    }

    /** Not found when the space has no such tenant. */
    Uni<Share> of(String spaceId, String tenantId, String projectId);
}
