package dev.slipway.release.variables;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Takes pointers to the current variables of a project and its library sets, all in one transaction of their owner. */
@ApplicationScoped
public class CaptureVariables {

    private static final Logger LOG = Logger.getLogger(CaptureVariables.class);

    private final VariablesClient variables;

    CaptureVariables(@RestClient VariablesClient variables) {
        this.variables = variables;
    }

    /** One snapshot id for each owner, in their order. */
    public Uni<List<String>> capture(String spaceId, List<String> owners) {
        return variables
                .snapshots(new SnapshotRequest(spaceId, owners))
                .onFailure()
                .transform(failure -> unavailable(owners, failure))
                .map(snapshots -> {
                    if (snapshots.snapshotIds().size() != owners.size()) {
                        throw new IllegalStateException("variables-service answered "
                                + snapshots.snapshotIds().size() + " snapshots for " + owners.size() + " owners");
                    }
                    return snapshots.snapshotIds();
                });
    }

    private static Throwable unavailable(List<String> owners, Throwable failure) {
        if (failure instanceof DomainException refusal && refusal.kind() != DomainException.Kind.UNAVAILABLE) {
            return refusal;
        }
        LOG.warnf("variables-service gave no snapshot of %s: %s", owners, failure);
        return DomainException.unavailable("The variables cannot be captured because variables-service does not answer."
                + " Nothing was changed; try again in a moment");
    }
}
