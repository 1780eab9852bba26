package dev.slipway.portal.accounts;

import dev.slipway.rest.CurrentCaller;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/users/{id}/apikeys")
@Consumes("application/json")
@Produces("application/json")
@Tag(name = "API keys", description = "Keys by which programs sign in as a user")
class ApiKeyResource {
    private static final int LONGEST_PURPOSE = 1000;

    @Inject
    UserStore users;

    @Inject
    KeyStore keys;

    @Inject
    EditApiKeys edit;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    @GET
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(
            summary = "Lists the API keys of a user",
            description = "Of each key only its first characters are shown.")
    public Uni<Page<ApiKeyView>> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return user(id).flatMap(user -> keys.of(user.number()).map(all -> {
            List<ApiKeyView> items = page.cut(all).stream()
                    .map(key -> ApiKeyView.hidden(key, user))
                    .toList();
            return Page.of("ApiKey", items, all.size(), page, "/api/users/" + id + "/apikeys");
        }));
    }

    @GET
    @Path("/{keyId}")
    @RequiresPermission(Permission.USER_VIEW)
    @Operation(summary = "Gives one API key of a user, without the key itself")
    public Uni<ApiKeyView> get(@PathParam("id") String id, @PathParam("keyId") String keyId) {
        return user(id).flatMap(user -> keys.find(user.number(), Ids.number(keyId, ApiKey.PREFIX))
                .map(key -> key.map(found -> ApiKeyView.hidden(found, user)).orElseThrow(() -> unknown(keyId))));
    }

    /** The only answer that holds the key; it is marked so that nobody keeps it. */
    @POST
    @RequiresPermission(Permission.USER_EDIT)
    @Operation(
            summary = "Makes an API key for a user",
            description = "The answer is the only one that holds the key itself: keep it.")
    @APIResponseSchema(value = ApiKeyView.class, responseCode = "201", responseDescription = "Created")
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
        return user(id).flatMap(user -> edit.make(user, purpose, clear, wanted.expires(), currentCaller.caller())
                .map(key -> Response.status(201)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(ApiKeyView.clear(key, user, clear))
                        .build()));
    }

    @DELETE
    @Path("/{keyId}")
    @RequiresPermission(Permission.USER_EDIT)
    @APIResponse(responseCode = "200", description = "Revoked")
    @Operation(
            summary = "Revokes an API key",
            description = "It ends at once; through another copy of the portal within ten seconds.")
    public Uni<Void> delete(@PathParam("id") String id, @PathParam("keyId") String keyId) {
        return user(id).flatMap(user -> edit.revoke(user, Ids.number(keyId, ApiKey.PREFIX), currentCaller.caller()))
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
