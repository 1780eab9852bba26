package dev.slipway.portal.events;

import static dev.slipway.rest.Permission.EVENT_VIEW;

import dev.slipway.rest.PageRequest;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events of one space. */
@Path("/api/{spaceId}/events")
@Produces("application/json")
@Tag(name = "Events", description = "Who did what: the audit trail of the whole suite")
class SpaceEventResource {

    private final ListEvents events;

    SpaceEventResource(ListEvents events) {
        this.events = events;
    }

    @GET
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists events of a space, newest first",
            description = "All filters that are given must hold. TotalResults is exact up to 2,000; follow Page.Next,"
                    + " which is absent on the last page. With asCsv=true the answer is a CSV file of up to 10,000"
                    + " events.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events, or a CSV file",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Uni<Response> list(
            @PathParam("spaceId") String space,
            @BeanParam EventsQuery query,
            @BeanParam PageRequest page,
            @Context HttpServerRequest request) {
        EventFilter filter = query.filter(space);
        if (query.isCsv()) {
            return events.csv(filter, page).map(csv -> Response.ok(csv, "text/csv; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"events.csv\"")
                    .build());
        }
        return events.page(filter, page, ListEvents.path("/api/" + space + "/events", request.query()))
                .map(found -> Response.ok(found, "application/json").build());
    }

    @GET
    @Path("/{id}")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Gives one event of a space", description = "404 when it was forgotten after its time.")
    public Uni<EventView> get(@PathParam("spaceId") String space, @PathParam("id") String id) {
        EventsQuery query = new EventsQuery();
        query.ids = List.of(id);
        return events.one(query.filter(space), id);
    }

    @GET
    @Path("/agents")
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists the programs that events came from",
            description = "Empty: the program and address behind a request are not recorded yet.")
    public List<WordView> agents(@PathParam("spaceId") String space) {
        return List.of();
    }

    @GET
    @Path("/categories")
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists the categories of events",
            description = "The known ones and those that occurred; values of the filter eventCategories.")
    public Uni<List<WordView>> categories(@PathParam("spaceId") String space) {
        return events.categories().map(WordView::of);
    }

    @GET
    @Path("/documenttypes")
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists the kinds of documents that events are about",
            description = "Those that occurred; values of the filter documentTypes.")
    public Uni<List<WordView>> documentTypes(@PathParam("spaceId") String space) {
        return events.documentTypes().map(WordView::of);
    }

    @GET
    @Path("/groups")
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists groups of categories",
            description = "A group stands for all its categories in the filter eventGroups.")
    public List<WordView.Group> groups(@PathParam("spaceId") String space) {
        return WordView.groups();
    }
}
