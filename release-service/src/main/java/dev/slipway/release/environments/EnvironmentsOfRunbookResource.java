package dev.slipway.release.environments;

import static dev.slipway.rest.Permission.RUNBOOK_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.Found;
import dev.slipway.release.runbooks.WhereRunbooksRun;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/runbooks/{id}/environments")
@Tag(name = "Runbooks")
class EnvironmentsOfRunbookResource {

    private final EnvironmentStore store;
    private final WhereRunbooksRun runbooks;
    private final Documents documents;

    EnvironmentsOfRunbookResource(EnvironmentStore store, WhereRunbooksRun runbooks, Documents documents) {
        this.store = store;
        this.runbooks = runbooks;
        this.documents = documents;
    }

    @GET
    @RequiresPermission(RUNBOOK_VIEW)
    @Operation(
            summary = "Gives the environments in which a runbook may run, as a bare array in sort order",
            description =
                    "By its EnvironmentScope: all of the space, those of the project's lifecycles, or those named")
    public Uni<List<EnvironmentView>> ofRunbook(String spaceId, String id) {
        return documents
                .read(() -> runbooks.of(spaceId, id)
                        .flatMap(ids -> ids.isEmpty()
                                ? Uni.createFrom().item(new Found<Environment>(List.of(), 0))
                                : store.list(Filter.space(spaceId).among(ids), null)))
                .map(found -> found.map(EnvironmentView::of).items());
    }
}
