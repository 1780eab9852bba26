package dev.slipway.variables.sets;

import static dev.slipway.rest.Permission.VARIABLE_EDIT;
import static dev.slipway.rest.Permission.VARIABLE_EDIT_UNSCOPED;
import static dev.slipway.rest.Permission.VARIABLE_VIEW;
import static dev.slipway.rest.Permission.VARIABLE_VIEW_UNSCOPED;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/variables")
@Tag(name = "Variables", description = "The variables of projects, live and as releases froze them")
class VariableSetResource {

    private final ReadVariables read;
    private final SaveVariables save;
    private final PreviewVariables preview;
    private final CurrentCaller caller;

    VariableSetResource(ReadVariables read, SaveVariables save, PreviewVariables preview, CurrentCaller caller) {
        this.read = read;
        this.save = save;
        this.preview = preview;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(
            value = VARIABLE_VIEW,
            partly = {VARIABLE_VIEW, VARIABLE_VIEW_UNSCOPED})
    @Operation(
            summary = "Lists variable sets by their ids, live ones and snapshots",
            description =
                    "In the order asked; unknown ids are skipped, and without ids there are none: variables/all has"
                            + " all live sets. ScopeValues are empty. The link LibraryVariableSetSnapshots of a release leads here.")
    public Uni<Page<VariableSetView>> list(
            String spaceId, @QueryParam("ids") List<String> ids, @BeanParam PageRequest page) {
        var wanted = IdList.of(ids).ids();
        return read.some(spaceId, wanted, caller.caller())
                .map(found -> Page.of(
                        "VariableSet",
                        page.cut(found),
                        found.size(),
                        page,
                        "/api/" + spaceId + "/variables?ids=" + String.join(",", wanted)));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(
            value = VARIABLE_VIEW,
            partly = {VARIABLE_VIEW, VARIABLE_VIEW_UNSCOPED})
    @Operation(
            summary = "Gives a variable set, by the id of the live set or of a snapshot; secrets are left out",
            description =
                    "Also what was merged for a deployment, by its ManifestVariableSetId, the strongest value of a name first."
                            + " What is scoped to no environment, target or tenant takes VariableViewUnscoped, the rest VariableView"
                            + " in one of its environments; other variables are left out.")
    public Uni<VariableSetView> one(String spaceId, String id) {
        return read.one(spaceId, id, caller.caller());
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(
            value = VARIABLE_EDIT,
            partly = {VARIABLE_EDIT, VARIABLE_EDIT_UNSCOPED})
    @Operation(
            summary =
                    "Saves the next revision of a variable set; a stale Version is refused, secrets not sent are kept",
            description =
                    "Changing what is scoped to no environment, target or tenant takes VariableEditUnscoped, the rest"
                            + " VariableEdit in all of its environments. Variables that the caller may not see stay as they are.")
    public Uni<VariableSetView> save(String spaceId, String id, VariableSetChange change) {
        return save.save(spaceId, VariableSetId.parse(id), change, caller.caller());
    }

    @GET
    @Path("/all")
    @RequiresPermission(
            value = VARIABLE_VIEW,
            partly = {VARIABLE_VIEW, VARIABLE_VIEW_UNSCOPED})
    @Operation(summary = "Lists all live variable sets of a space")
    public Uni<List<VariableSetView>> all(String spaceId) {
        return read.all(spaceId, caller.caller());
    }

    @GET
    @Path("/preview")
    @RequiresPermission(
            value = VARIABLE_VIEW,
            partly = {VARIABLE_VIEW, VARIABLE_VIEW_UNSCOPED})
    @Operation(
            summary = "Shows which values a deployment would find",
            description =
                    "Of the project, of the library variable sets it includes, and what the tenant answered to them, by the"
                            + " rule that deployments follow. Of what is not given nothing is known: then a name may have"
                            + " several values, the strongest first. Explanations says of every value why it is used or"
                            + " not. Secrets are left out. With a tenant it takes the permission TenantView too.")
    public Uni<PreviewView> preview(String spaceId, @BeanParam PreviewQuery query) {
        return preview.of(spaceId, query, caller.caller());
    }

    @GET
    @Path("/names")
    @RequiresPermission(
            value = VARIABLE_VIEW,
            partly = {VARIABLE_VIEW, VARIABLE_VIEW_UNSCOPED})
    @Operation(
            summary = "Lists the names of a project's variables",
            description = "Without those that only apply elsewhere, when a runbook or environments are given.")
    public Uni<List<String>> names(
            String spaceId,
            @Parameter(description = "Id of the project", required = true) @QueryParam("project") @Nullable
                    String project,
            @Parameter(description = "Id of a runbook: leaves out what only applies to other processes")
                    @QueryParam("runbook")
                    @Nullable
                    String runbook,
            @Parameter(description = "Ids of environments: leaves out what only applies in others")
                    @QueryParam("projectEnvironmentsFilter")
                    List<String> projectEnvironmentsFilter) {
        if (project == null || project.isBlank()) {
            throw DomainException.invalid("Name the project whose variables are wanted: ?project=Projects-1");
        }
        return read.names(
                spaceId,
                VariableSetId.ofOwner(project),
                runbook == null || runbook.isBlank() ? null : runbook.strip(),
                IdList.of(projectEnvironmentsFilter).ids(),
                caller.caller());
    }
}
