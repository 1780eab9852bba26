package dev.slipway.release.projects;

import dev.slipway.rest.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Documents of a project that a clone of it gets too. Implemented by the feature that has the documents. */
public interface CopiedWithProject {

    /**
     * In the transaction that makes the clone.
     *
     * @param channels ids of the original's channels to those of the clone
     * @return ids of the documents to those of their copies
     */
    Uni<Map<String, String>> copy(
            String spaceId, String fromProjectId, String toProjectId, Map<String, String> channels, Caller caller);
}
