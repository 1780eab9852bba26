package dev.slipway.release.runbooks;

import static dev.slipway.rest.Permission.RUNBOOK_RUN_CREATE;
import static dev.slipway.rest.Permission.RUNBOOK_RUN_VIEW;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.release.documents.Given;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Runbooks can be kept and frozen, not run yet: whoever tries is told so, and nothing is queued. So there are no runs, and
 * whoever looks for some finds none.
 */
@Path("/api/{spaceId}")
@Tag(
        name = "Runbook runs",
        description = "Not there yet: every attempt to run a runbook is refused with 400, and no list has any")
class RunbookRunResource {

    private static final String REFUSAL = "Runbooks cannot be run yet: this server keeps runbooks, their steps and"
            + " snapshots, and a later version will run them. Nothing was queued. Put the steps into the project's"
            + " deployment process to run them now.";

    @GET
    @Path("/runbookRuns")
    @RequiresPermission(RUNBOOK_RUN_VIEW)
    @Operation(
            summary = "Lists the runs of runbooks: none, for now",
            description =
                    "An empty page, whatever projects, environments, tenants, runbooks, taskState, partialName and"
                            + " ids narrow it to: runbooks cannot be run yet.")
    public Uni<Page<JsonNode>> list(String spaceId, @BeanParam PageRequest page) {
        return Uni.createFrom()
                .item(() -> Page.of("RunbookRun", List.of(), 0, page, "/api/" + spaceId + "/runbookRuns"));
    }

    @GET
    @Path("/runbookRuns/{id}")
    @APIResponse(responseCode = "404", description = "Always: runbooks cannot be run yet")
    @RequiresPermission(RUNBOOK_RUN_VIEW)
    @Operation(summary = "Finds no run of a runbook", description = "Runbooks cannot be run yet, so there is none.")
    public Uni<Void> get(String spaceId, String id) {
        return Uni.createFrom()
                .failure(DomainException.notFound("There is no runbook run '" + Given.shortened(id) + "' in " + spaceId
                        + ": runbooks cannot be run yet."));
    }

    @POST
    @Path("/runbook-runs/create/v1")
    @APIResponse(responseCode = "400", description = "Always: runbooks cannot be run yet")
    @RequiresPermission(RUNBOOK_RUN_CREATE)
    @Operation(summary = "Refuses to run a runbook", description = "Runbooks cannot be run yet; nothing is queued")
    public Uni<Void> create(String spaceId, @Nullable JsonNode command) {
        return refusal();
    }

    @POST
    @Path("/runbook-runs/git/create/v1")
    @APIResponse(responseCode = "400", description = "Always: runbooks cannot be run yet")
    @RequiresPermission(RUNBOOK_RUN_CREATE)
    @Operation(
            summary = "Refuses to run a runbook from Git",
            description = "Runbooks cannot be run yet; nothing is queued")
    public Uni<Void> createFromGit(String spaceId, @Nullable JsonNode command) {
        return refusal();
    }

    @POST
    @Path("/runbookRuns")
    @APIResponse(responseCode = "400", description = "Always: runbooks cannot be run yet")
    @RequiresPermission(RUNBOOK_RUN_CREATE)
    @Operation(
            summary = "Refuses to create a runbook run",
            description = "Runbooks cannot be run yet; nothing is queued")
    public Uni<Void> createRun(String spaceId, @Nullable JsonNode run) {
        return refusal();
    }

    private static Uni<Void> refusal() {
        return Uni.createFrom().failure(DomainException.invalid(REFUSAL));
    }
}
