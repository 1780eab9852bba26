package dev.slipway.portal.accounts;

import dev.slipway.rest.CurrentCaller;
import dev.slipway.rest.OptionalBody;
import dev.slipway.rest.Problems;
import dev.slipway.rest.PublicRoute;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sign-in of people in a browser, by name, password and cookies. */
@Path("/api/users")
@Consumes("application/json")
@Produces("application/json")
@Tag(name = "Users")
class SignInResource {
    @Schema(name = "Credentials")
    record Credentials(@Nullable String username, @Nullable String password) {}

    @Inject
    LogIn logIn;

    @Inject
    LoginAttempts attempts;

    @Inject
    SignedIn signedIn;

    @Inject
    KeyStore keys;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/login")
    @PublicRoute
    @Operation(
            summary = "Signs a person in by name and password",
            description =
                    "Sets the cookies of a session of twelve hours. 401 for a wrong name or password, 429 after ten"
                            + " wrong ones in five minutes.")
    @APIResponseSchema(value = UserView.class, responseCode = "200", responseDescription = "Signed in")
    public Uni<Response> login(Credentials given, @Context HttpServerRequest request) {
        String username = given.username() == null ? "" : given.username().strip();
        String password = given.password() == null ? "" : given.password();
        new Problems()
                .require(!username.isEmpty(), "Username is needed.")
                .require(!password.isEmpty(), "Password is needed.")
                .throwIfAny();
        if (!attempts.begin(username)) {
            throw new WebApplicationException(
                    "Too many wrong passwords for this name. Try again in five minutes.", 429);
        }
        return logIn.with(username, password, caller.origin()).flatMap(session -> {
            LogIn.Session open = session.orElseThrow(
                    () -> new WebApplicationException("The user name or the password is wrong.", 401));
            attempts.succeeded(username);
            return signedIn.installation().map(installation -> Response.ok(UserView.of(open.user()))
                    .cookie(cookie(SessionCookies.SESSION + installation, open.token(), true, request))
                    .cookie(cookie(SessionCookies.CSRF + installation, open.csrf(), false, request))
                    .build());
        });
    }

    @POST
    @Path("/logout")
    @PublicRoute
    @Operation(summary = "Ends the session of the cookie")
    @APIResponse(responseCode = "200", description = "Signed out")
    public Uni<Response> logout(
            @OptionalBody @Nullable Map<String, Object> nothing, @Context HttpServerRequest request) {
        String token = SessionCookies.session(request);
        Uni<Void> ended = token == null ? Uni.createFrom().voidItem() : keys.deleteSession(Secrets.hash(token));
        return ended.invoke(signedIn::forgetAll)
                .flatMap(done -> signedIn.installation())
                .map(installation -> Response.ok()
                        .cookie(gone(SessionCookies.SESSION + installation), gone(SessionCookies.CSRF + installation))
                        .build());
    }

    private static NewCookie cookie(String name, String value, boolean hidden, HttpServerRequest request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(hidden)
                .secure(request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto")))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) LogIn.SESSION.toSeconds())
                .build();
    }

    private static NewCookie gone(String name) {
        return new NewCookie.Builder(name).value("").path("/").maxAge(0).build();
    }
}
