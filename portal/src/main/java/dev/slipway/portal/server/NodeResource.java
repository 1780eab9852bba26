package dev.slipway.portal.server;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.IdList;
import dev.slipway.rest.Links;
import dev.slipway.rest.Page;
import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.PublicRoute;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The suite as the one node that clients see: its copies share everything, none leads. */
@Path("/api/octopusservernodes")
@Produces("application/json")
@Tag(name = "Server")
class NodeResource {

    private static final String ID = "OctopusServerNodes-slipway";

    @Schema(name = "ServerNode")
    record NodeView(
            String id,
            String name,
            String rank,
            boolean isInMaintenanceMode,
            boolean isOffline,
            Instant lastSeen,
            Links links) {}

    @Schema(name = "NodePing")
    record PingView(boolean isDraining) {}

    @Schema(name = "NodeSummary")
    record SummaryView(List<NodeView> nodes, Links links) {}

    private final InstantSource clock;

    NodeResource(InstantSource clock) {
        this.clock = clock;
    }

    @GET
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(
            summary = "Lists the nodes of the server",
            description = "Always one: copies of a service share everything, and clients need not tell them apart.")
    public Page<NodeView> list(
            @BeanParam PageRequest page,
            @QueryParam("ids") List<String> ids,
            @QueryParam("partialName") @Nullable String partialName) {
        NodeView node = node();
        String part = partialName == null ? "" : partialName.toLowerCase(Locale.ROOT);
        List<NodeView> found =
                IdList.of(ids).admits(node.id()) && node.name().contains(part) ? List.of(node) : List.of();
        return Page.of("OctopusServerNode", page.cut(found), found.size(), page, "/api/octopusservernodes");
    }

    @GET
    @Path("/all")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Gives all nodes as a bare array")
    public List<NodeView> all() {
        return List.of(node());
    }

    @GET
    @Path("/ping")
    @PublicRoute
    @Operation(summary = "Answers a load balancer that asks whether this portal is there")
    public PingView ping() {
        return new PingView(false);
    }

    @GET
    @Path("/summary")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Gives the nodes in one document")
    public SummaryView summary() {
        return new SummaryView(List.of(node()), Links.of("Self", "/api/octopusservernodes/summary"));
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Gives one node")
    public NodeView get(@PathParam("id") String id) {
        if (!id.equalsIgnoreCase(ID)) {
            throw DomainException.notFound("There is no node " + id + ".");
        }
        return node();
    }

    private NodeView node() {
        return new NodeView(
                ID,
                "slipway",
                "Leader",
                false,
                false,
                clock.instant(),
                Links.of("Self", "/api/octopusservernodes/" + ID));
    }
}
