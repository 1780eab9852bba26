package dev.slipway.portal.accounts;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Ids;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Path("/api/users")
@Produces("application/json")
class UserResource {
    @Inject
    UserStore users;

    @Inject
    CurrentCaller currentCaller;

    @GET
    @RequiresPermission(Permission.USER_VIEW)
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
            List<UserView> items =
                    found.stream().skip(page.skip()).limit(page.take()).toList();
            return Page.of("User", items, found.size(), page, "/api/users");
        });
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.USER_VIEW)
    public Uni<List<UserView>> all() {
        return users.all().map(all -> all.stream().map(UserView::of).toList());
    }

    @GET
    @Path("/me")
    @RequiresPermission(Permission.USER_VIEW)
    public Uni<UserView> me() {
        return get(currentCaller.caller().id());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.USER_VIEW)
    public Uni<UserView> get(@PathParam("id") String id) {
        return users.byNumber(Ids.number(id, User.PREFIX)).map(user -> user.map(UserView::of)
                .orElseThrow(() -> DomainException.notFound("There is no user " + id + ".")));
    }
}
