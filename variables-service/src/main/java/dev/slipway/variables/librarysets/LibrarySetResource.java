package dev.slipway.variables.librarysets;

import static dev.slipway.rest.Permission.LIBRARY_VARIABLE_SET_CREATE;
import static dev.slipway.rest.Permission.LIBRARY_VARIABLE_SET_DELETE;
import static dev.slipway.rest.Permission.LIBRARY_VARIABLE_SET_EDIT;
import static dev.slipway.rest.Permission.LIBRARY_VARIABLE_SET_VIEW;

import dev.slipway.documents.Documents;
import dev.slipway.documents.Wanted;
import dev.slipway.rest.CurrentCaller;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/{spaceId}/libraryvariablesets")
@Tag(name = "Library variable sets", description = "Variables and script modules that several projects include")
class LibrarySetResource {

    private final Documents documents;
    private final EditLibrarySets edit;
    private final CurrentCaller caller;

    LibrarySetResource(Documents documents, EditLibrarySets edit, CurrentCaller caller) {
        this.documents = documents;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(LIBRARY_VARIABLE_SET_VIEW)
    @Operation(summary = "Lists library variable sets by name")
    public Uni<Page<LibrarySetView>> list(
            String spaceId,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName,
            @QueryParam("contentType") List<String> contentType,
            @BeanParam PageRequest page) {
        var wanted = Wanted.in(spaceId)
                .ids(ids)
                .partialName(partialName)
                .oneInAnyCase("contentType", "contentType", contentType);
        return documents
                .list(LibrarySet.KIND, spaceId, wanted, page)
                .map(found -> Page.of(
                        "LibraryVariableSet",
                        found.items().stream().map(LibrarySetView::of).toList(),
                        found.total(),
                        page,
                        wanted.path("/api/" + spaceId + "/libraryvariablesets")));
    }

    @GET
    @Path("/all")
    @RequiresPermission(LIBRARY_VARIABLE_SET_VIEW)
    @Operation(summary = "Gives all library variable sets of the space as a bare array")
    public Uni<List<LibrarySetView>> all(
            String spaceId, @QueryParam("ids") List<String> ids, @QueryParam("contentType") List<String> contentType) {
        var wanted = Wanted.in(spaceId).ids(ids).oneInAnyCase("contentType", "contentType", contentType);
        return documents
                .all(LibrarySet.KIND, spaceId, wanted)
                .map(found -> found.stream().map(LibrarySetView::of).toList());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(LIBRARY_VARIABLE_SET_VIEW)
    @Operation(summary = "Gives one library variable set")
    public Uni<LibrarySetView> get(String spaceId, String id) {
        return documents.get(LibrarySet.KIND, spaceId, id).map(LibrarySetView::of);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = LibrarySetView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(LIBRARY_VARIABLE_SET_CREATE)
    @Operation(
            summary = "Creates a library variable set or a script module",
            description = "Its variables are saved through the variable set that VariableSetId names.")
    public Uni<LibrarySetView> create(String spaceId, LibrarySetChange change) {
        return edit.create(spaceId, change, caller.caller()).map(LibrarySetView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(LIBRARY_VARIABLE_SET_EDIT)
    @Operation(
            summary = "Replaces a library variable set",
            description = "Templates keep their ids; the kind of content cannot be changed.")
    public Uni<LibrarySetView> change(String spaceId, String id, LibrarySetChange change) {
        return edit.change(spaceId, id, change, caller.caller()).map(LibrarySetView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(LIBRARY_VARIABLE_SET_DELETE)
    @Operation(summary = "Deletes a library variable set that no project includes")
    public Uni<Void> delete(String spaceId, String id) {
        return edit.delete(spaceId, id, caller.caller());
    }
}
