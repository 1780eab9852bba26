package dev.slipway.rest;

import dev.slipway.rest.idempotency.KeyedAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Endpoints of every kind, for the tests. */
@Path("/api/{spaceId}/boats")
@Consumes("application/json")
@Produces("application/json")
public class BoatResource {
    enum Kind {
        SAIL,
        MOTOR
    }

    record Mast(@Nullable String name, int heightInMetres) {}

    record BoatView(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer length,
            @Nullable Kind kind,
            @Nullable Instant launched,
            @Nullable List<Mast> masts,
            @Nullable Map<String, String> properties,
            @Nullable Links links) {}

    record Echo(String caller, Instant at) {}

    static final AtomicInteger CREATED = new AtomicInteger();

    @Inject
    CurrentCaller currentCaller;

    @Inject
    KeyedAnswer answer;

    @Inject
    Pool pool;

    @RestClient
    BoatClient client;

    @GET
    @RequiresPermission(Permission.PROJECT_VIEW)
    public Page<Integer> list(
            @PathParam("spaceId") String space, @BeanParam PageRequest page, @QueryParam("ids") List<String> ids) {
        List<Integer> all = IntStream.rangeClosed(1, 65)
                .boxed()
                .filter(n -> IdList.of(ids).admits(n.toString()))
                .toList();
        List<Integer> items = all.stream().skip(page.skip()).limit(page.take()).toList();
        return Page.of("Boat", items, all.size(), page, "/api/" + space + "/boats");
    }

    @POST
    @RequiresPermission(Permission.PROJECT_CREATE)
    public Response create(BoatView boat) {
        new Problems()
                .require(boat.name() != null, "Name is needed.")
                .require(boat.length() != null, "Length is needed.")
                .throwIfAny();
        CREATED.incrementAndGet();
        return Response.status(201).entity(boat).build();
    }

    /** Stores its answer with its effect, and then meets the fate it is asked for. */
    @POST
    @Path("/kept")
    @RequiresPermission(Permission.PROJECT_CREATE)
    public Uni<Response> kept(@QueryParam("then") String fate, BoatView boat) {
        return pool.query("create table if not exists kept_boats (fate text)")
                .execute()
                .chain(() -> pool.withTransaction(tx -> tx.preparedQuery("insert into kept_boats values ($1)")
                        .execute(Tuple.of(fate))
                        .chain(() -> fate.equals("lose the key")
                                ? pool.query("update idempotency_keys set claim = gen_random_uuid()")
                                        .execute()
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem())
                        .chain(() -> answer.of(201, (BoatView kept) -> kept).store(tx, boat))))
                .map(stored -> {
                    throw new IllegalStateException("after the effect");
                });
    }

    @PUT
    @Path("/{id}")
    @RequiresPermission(Permission.PROJECT_EDIT)
    public BoatView put(@PathParam("id") String id, BoatView boat) {
        Ids.number(id, "Boats");
        return boat;
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(Permission.PROJECT_DELETE)
    public Uni<Void> delete(@PathParam("id") String id) {
        return Uni.createFrom().voidItem();
    }

    @POST
    @Path("/{id}/cancel")
    @RequiresPermission(Permission.TASK_CANCEL)
    public Uni<String> cancel(@OptionalBody @Nullable BoatView boat) {
        return Uni.createFrom().item(boat == null ? "\"none\"" : "\"some\"");
    }

    @GET
    @Path("/defect")
    @PublicRoute
    public String defect() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/number/{n}")
    @PublicRoute
    public int number(@PathParam("n") int n, @QueryParam("q") @Nullable Integer q) {
        return n;
    }

    @GET
    @Path("/database")
    @PublicRoute
    public Uni<Integer> database(@QueryParam("text") @Nullable String text) {
        return pool.preparedQuery("select length($1::text)")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(text == null ? "abc" : text))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    @GET
    @Path("/unmarked")
    public String unmarked() {
        return "";
    }

    @GET
    @Path("/echo")
    @InternalRoute
    public Echo echo() {
        return new Echo(currentCaller.caller().id(), Instant.parse("2026-01-02T03:04:05.123456Z"));
    }

    @GET
    @Path("/relay/{what}")
    @PublicRoute
    public Uni<Echo> relay(@PathParam("what") String what) {
        return what.equals("echo") ? client.echo() : client.missing();
    }

    @Path("/api/Spaces-1/boats")
    @RegisterRestClient(configKey = "release-service")
    @RegisterProvider(ServiceTokenFilter.class)
    interface BoatClient {
        @GET
        @Path("/echo")
        Uni<Echo> echo();

        @GET
        @Path("/nowhere/at/all")
        Uni<Echo> missing();
    }
}
