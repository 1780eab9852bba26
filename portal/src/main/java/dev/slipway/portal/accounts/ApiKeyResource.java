package dev.slipway.portal.accounts;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Ids;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.Problems;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;

@Path("/api/users/{id}/apikeys")
@Consumes("application/json")
@Produces("application/json")
class ApiKeyResource {
    private static final int LONGEST_PURPOSE = 1000;

    @Inject
    UserStore users;

    @Inject
    KeyStore keys;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    @GET
    @RequiresPermission(Permission.USER_VIEW)
    public Uni<Page<ApiKeyView>> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return user(id).flatMap(user -> keys.of(user.number()).map(all -> {
            List<ApiKeyView> items = all.stream()
                    .skip(page.skip())
                    .limit(page.take())
                    .map(key -> ApiKeyView.hidden(key, user))
                    .toList();
            return Page.of("ApiKey", items, all.size(), page, "/api/users/" + id + "/apikeys");
        }));
    }

    @GET
    @Path("/{keyId}")
    @RequiresPermission(Permission.USER_VIEW)
    public Uni<ApiKeyView> get(@PathParam("id") String id, @PathParam("keyId") String keyId) {
        return user(id).flatMap(user -> keys.find(user.number(), Ids.number(keyId, ApiKey.PREFIX))
                .map(key -> key.map(found -> ApiKeyView.hidden(found, user)).orElseThrow(() -> unknown(keyId))));
    }

    /** The only answer that holds the key; it is marked so that nobody keeps it. */
    @POST
    @RequiresPermission(Permission.USER_EDIT)
    public Uni<Response> create(@PathParam("id") String id, ApiKeyView.New wanted) {
        String purpose = wanted.purpose() == null ? "" : wanted.purpose().strip();
        new Problems()
                .require(!purpose.isEmpty(), "Purpose is needed: say what the key is for.")
                .require(purpose.length() <= LONGEST_PURPOSE, "Purpose may have at most 1000 characters.")
                .require(
                        wanted.expires() == null || wanted.expires().isAfter(clock.instant()),
                        "Expires must be in the future.")
                .throwIfAny();
        String clear = Secrets.apiKey();
        return user(id).flatMap(user -> keys.add(
                        user.number(), purpose, Secrets.hash(clear), Secrets.hint(clear), wanted.expires())
                .map(key -> Response.status(201)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(ApiKeyView.clear(key, user, clear))
                        .build()));
    }

    @DELETE
    @Path("/{keyId}")
    @RequiresPermission(Permission.USER_EDIT)
    public Uni<Void> delete(@PathParam("id") String id, @PathParam("keyId") String keyId) {
        return user(id).flatMap(user -> keys.delete(user.number(), Ids.number(keyId, ApiKey.PREFIX)))
                .invoke(deleted -> {
                    signedIn.forgetAll();
                    if (!deleted) {
                        throw unknown(keyId);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<User> user(String id) {
        return users.byNumber(Ids.number(id, User.PREFIX))
                .map(user -> user.orElseThrow(() -> DomainException.notFound("There is no user " + id + ".")));
    }

    private static DomainException unknown(String keyId) {
        return DomainException.notFound("There is no API key " + keyId + " of this user.");
    }
}
