package dev.slipway.release.runbooks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says in which environments a runbook may run. */
@ApplicationScoped
public class WhereRunbooksRun {

    private final RunbookStore store;
    private final RunbookEnvironmentStore environments;

    WhereRunbooksRun(RunbookStore store, RunbookEnvironmentStore environments) {
        this.store = store;
        this.environments = environments;
    }

    /** Ids in sort order: all of the space, those of the project's lifecycles, or those named. */
    public Uni<List<String>> of(String spaceId, String runbookId) {
        return store.get(spaceId, runbookId).flatMap(environments::where);
    }
}
