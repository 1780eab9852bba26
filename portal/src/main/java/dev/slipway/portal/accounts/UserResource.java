package dev.slipway.portal.accounts;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Ids;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/users")
@Consumes("application/json")
@Produces("application/json")
@Tag(name = "Users", description = "People and programs that sign in")
class UserResource {
    @Inject
    UserStore users;

    @Inject
    EditUsers edit;

    @Inject
    CurrentCaller currentCaller;

    @GET
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(summary = "Lists users")
    public Uni<Page<UserView>> list(
            @BeanParam PageRequest page,
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("ids") List<String> ids) {
        IdList wanted = IdList.of(ids);
        String part = filter == null ? "" : filter.toLowerCase(Locale.ROOT);
        return users.all().map(all -> {
            List<UserView> found = all.stream()
                    .filter(user -> wanted.admits(user.id()))
                    .filter(user -> user.username().toLowerCase(Locale.ROOT).contains(part)
                            || user.displayName().toLowerCase(Locale.ROOT).contains(part))
                    .map(UserView::of)
                    .toList();
            List<UserView> items = page.cut(found);
            return Page.of("User", items, found.size(), page, "/api/users");
        });
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(summary = "Gives all users as a bare array")
    public Uni<List<UserView>> all() {
        return users.all().map(all -> all.stream().map(UserView::of).toList());
    }

    @GET
    @Path("/me")
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(summary = "Gives the user who asks")
    public Uni<UserView> me() {
        return get(currentCaller.caller().id());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(summary = "Gives one user")
    public Uni<UserView> get(@PathParam("id") String id) {
        return users.byNumber(Ids.number(id, User.PREFIX))
                .map(user -> user.map(UserView::of).orElseThrow(() -> ListUsers.unknown(id)));
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "Created")
    @RequiresPermission(Permission.USER_INVITE)
    @Operation(
            summary = "Creates a user",
            description =
                    "Without a password the user can only use API keys. There is one role for now: every user may do"
                            + " everything.")
    public Uni<UserView> create(UserChange change) {
        return edit.create(change, currentCaller.caller()).map(UserView::of);
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(Permission.USER_EDIT)
    @Operation(
            summary = "Replaces a user",
            description = "A password that is left out stays. Nobody can switch off their own account.")
    public Uni<UserView> change(@PathParam("id") String id, UserChange change) {
        return edit.change(id, change, currentCaller.caller()).map(UserView::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(200)
    @APIResponse(responseCode = "200", description = "Deleted")
    @RequiresPermission(Permission.USER_EDIT)
    @Operation(
            summary = "Deletes a user with their API keys and sessions",
            description = "Nobody can delete their own account, nor the built-in user admin.")
    public Uni<Void> delete(@PathParam("id") String id) {
        return edit.delete(id, currentCaller.caller());
    }
}
