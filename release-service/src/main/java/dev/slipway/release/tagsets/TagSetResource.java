package dev.slipway.release.tagsets;

import static dev.slipway.rest.Permission.TAG_SET_CREATE;
import static dev.slipway.rest.Permission.TAG_SET_DELETE;
import static dev.slipway.rest.Permission.TAG_SET_EDIT;
import static dev.slipway.rest.Permission.TENANT_VIEW;

import dev.slipway.release.documents.Documents;
import dev.slipway.release.documents.Filter;
import dev.slipway.release.documents.ListPath;
import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/tagsets")
@Tag(name = "Tag sets", description = "Tags that tenants, environments, projects and runbooks are sorted and chosen by")
class TagSetResource {

    private final TagSetStore store;
    private final EditTagSets edit;
    private final Documents documents;
    private final CurrentCaller caller;

    TagSetResource(TagSetStore store, EditTagSets edit, Documents documents, CurrentCaller caller) {
        this.store = store;
        this.edit = edit;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Lists tag sets in sort order",
            description = "By part of the name, by ids, and by what their tags may be put on")
    public Uni<Page<TagSetView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @Parameter(description = "Tenant, Environment, Project, Runbook or Target; several with commas between")
                    @QueryParam("scopes")
                    List<String> scopes,
            @BeanParam PageRequest page) {
        Filter filter = filter(spaceId, ids, scopes).named(partialName);
        String path = ListPath.of("/api/" + spaceId + "/tagsets", filter);
        return documents
                .read(() -> store.list(filter, page))
                .map(found -> Page.of("TagSet", found.map(TagSetView::of).items(), found.total(), page, path));
    }

    @GET
    @Path("/all")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Gives all tag sets of the space as a bare array",
            description = "Everything at once, without pages; narrow it by ids and by scopes. In sort order.")
    public Uni<List<TagSetView>> all(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @Parameter(description = "Only sets for one of these: Tenant, Environment, Project, Runbook, Target")
                    @QueryParam("scopes")
                    List<String> scopes) {
        Filter filter = filter(spaceId, ids, scopes);
        return documents.read(() -> store.list(filter, null)).map(found -> found.map(TagSetView::of)
                .items());
    }

    private static Filter filter(String spaceId, List<String> ids, List<String> scopes) {
        return Filter.space(spaceId)
                .among(IdList.of(ids).ids())
                .where(
                        "scopes",
                        String.join(",", IdList.of(scopes).ids()),
                        "cast(sql('has_any(?, ?)', scopes, :scopes) as Boolean) = true");
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(TENANT_VIEW)
    @Operation(
            summary = "Gives one tag set",
            description = "404 when the space has no such tag set. Names are not ids: look a name up in the list.")
    public Uni<TagSetView> get(String spaceId, String id) {
        return documents.read(() -> store.get(spaceId, id)).map(TagSetView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TagSetView.class)))
    @RequiresPermission(TAG_SET_CREATE)
    @Operation(
            summary = "Creates a tag set behind the last one",
            description = "A set of type FreeText has no list of tags: any text may stand behind its name")
    public Uni<TagSetView> create(String spaceId, TagSetChange change) {
        return edit.create(spaceId, change, caller.caller()).map(TagSetView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(TAG_SET_EDIT)
    @Operation(
            summary = "Replaces a tag set",
            description = "Tags keep their ids. A renamed set or tag is renamed on every tenant, environment, project,"
                    + " channel and runbook that carries it; a tag that something carries cannot be taken away")
    public Uni<TagSetView> change(String spaceId, String id, TagSetChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(TagSetView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(TAG_SET_DELETE)
    @Operation(
            summary = "Deletes a tag set of which nothing carries a tag",
            description =
                    "409 names the tenants, environments, projects, channels, runbooks and steps that carry one of its tags.")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }

    @PUT
    @Path("/sortorder")
    @RequiresPermission(TAG_SET_EDIT)
    @Operation(
            summary = "Puts the tag sets into the order of the ids given",
            description =
                    "Those left out follow behind as they stood. An id that is no tag set of the space is refused.")
    public Uni<List<TagSetView>> sort(String spaceId, List<String> ids) {
        return edit.sort(spaceId, ids)
                .map(sorted -> sorted.stream().map(TagSetView::of).toList());
    }
}
