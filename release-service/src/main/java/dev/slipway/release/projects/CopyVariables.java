package dev.slipway.release.projects;

import dev.slipway.contracts.internal.VariablesCopy;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has the variables of a project copied for its clone. */
@ApplicationScoped
class CopyVariables {

    private static final Logger LOG = Logger.getLogger(CopyVariables.class);

    private final VariablesCopyClient client;

    CopyVariables(@RestClient VariablesCopyClient client) {
        this.client = client;
    }

    /** @param partIds ids of what belongs to the original to those of the clone */
    Uni<Void> copy(String spaceId, String fromProjectId, String toProjectId, Map<String, String> partIds) {
        Map<String, String> ids = new HashMap<>(partIds);
        ids.put(fromProjectId, toProjectId);
        return client.copy(new VariablesCopy(spaceId, fromProjectId, toProjectId, ids))
                .onFailure()
                .transform(failure -> unavailable(fromProjectId, failure))
                .replaceWithVoid();
    }

    private static Throwable unavailable(String projectId, Throwable failure) {
        if (failure instanceof DomainException refusal && refusal.kind() != DomainException.Kind.UNAVAILABLE) {
            return refusal;
        }
        LOG.warnf("variables-service did not copy the variables of project=%s: %s", projectId, failure);
        return DomainException.unavailable("The project cannot be cloned because variables-service does not answer."
                + " Nothing was created; try again in a moment");
    }
}
