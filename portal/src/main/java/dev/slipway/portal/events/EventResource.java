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
import org.jspecify.annotations.Nullable;

/**
 * Events of all spaces and of none, and of one space. A path pattern could make one method of each pair, but the document
 * of the API would then show the pattern in place of two addresses.
 */
@Path("/api")
@Produces("application/json")
@Tag(name = "Events", description = "Who did what: the audit trail of the whole suite")
class EventResource {

    private static final String LISTING = "All filters that are given must hold. TotalResults is exact up to 2,000;"
            + " follow Page.Next, which is absent on the last page. With asCsv=true the answer is a CSV file of up to"
            + " 10,000 events.";
    private static final String FORGOTTEN = "404 when it was forgotten after its time.";
    private static final String AGENTS =
            "By the name that they give themselves, without its version; values of the" + " filter eventAgents.";
    private static final String CATEGORIES =
            "The known ones and those that occurred; values of the filter" + " eventCategories.";
    private static final String DOCUMENT_TYPES = "Those that occurred; values of the filter documentTypes.";
    private static final String GROUPS = "A group stands for all its categories in the filter eventGroups.";

    private final ListEvents events;

    EventResource(ListEvents events) {
        this.events = events;
    }

    @GET
    @Path("/events")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists events, newest first", description = LISTING)
    @APIResponse(
            responseCode = "200",
            description = "A page of events, or a CSV file",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Uni<Response> list(
            @BeanParam EventsQuery query, @BeanParam PageRequest page, @Context HttpServerRequest request) {
        return listed(null, query, page, request);
    }

    @GET
    @Path("/{spaceId}/events")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists events of a space, newest first", description = LISTING)
    @APIResponse(
            responseCode = "200",
            description = "A page of events, or a CSV file",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Uni<Response> listOfSpace(
            @PathParam("spaceId") String space,
            @BeanParam EventsQuery query,
            @BeanParam PageRequest page,
            @Context HttpServerRequest request) {
        return listed(space, query, page, request);
    }

    private Uni<Response> listed(
            @Nullable String space, EventsQuery query, PageRequest page, HttpServerRequest request) {
        EventFilter filter = query.filter(space);
        String path = ListEvents.path(space == null ? "/api/events" : "/api/" + space + "/events", request.query());
        return query.isCsv()
                ? events.csv(filter, page).map(csv -> Response.ok(csv, "text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"events.csv\"")
                        .build())
                : events.page(filter, page, path)
                        .map(found -> Response.ok(found, "application/json").build());
    }

    @GET
    @Path("/events/{id}")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Gives one event", description = FORGOTTEN)
    public Uni<EventView> get(@PathParam("id") String id) {
        return one(null, id);
    }

    @GET
    @Path("/{spaceId}/events/{id}")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Gives one event of a space", description = FORGOTTEN)
    public Uni<EventView> getOfSpace(@PathParam("spaceId") String space, @PathParam("id") String id) {
        return one(space, id);
    }

    private Uni<EventView> one(@Nullable String space, String id) {
        EventsQuery query = new EventsQuery();
        query.ids = List.of(id);
        return events.one(query.filter(space), id);
    }

    @GET
    @Path("/events/agents")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists the programs that events came from", description = AGENTS)
    public Uni<List<WordView>> agents() {
        return events.agents().map(WordView::of);
    }

    @GET
    @Path("/{spaceId}/events/agents")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists the programs that events of any space came from", description = AGENTS)
    public Uni<List<WordView>> agentsOfSpace(@PathParam("spaceId") String space) {
        return agents();
    }

    @GET
    @Path("/events/categories")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists the categories of events", description = CATEGORIES)
    public Uni<List<WordView>> categories() {
        return events.categories().map(WordView::of);
    }

    @GET
    @Path("/{spaceId}/events/categories")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists the categories of events of any space", description = CATEGORIES)
    public Uni<List<WordView>> categoriesOfSpace(@PathParam("spaceId") String space) {
        return categories();
    }

    @GET
    @Path("/events/documenttypes")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists the kinds of documents that events are about", description = DOCUMENT_TYPES)
    public Uni<List<WordView>> documentTypes() {
        return events.documentTypes().map(WordView::of);
    }

    @GET
    @Path("/{spaceId}/events/documenttypes")
    @RequiresPermission(EVENT_VIEW)
    @Operation(
            summary = "Lists the kinds of documents that events of any space are about",
            description = DOCUMENT_TYPES)
    public Uni<List<WordView>> documentTypesOfSpace(@PathParam("spaceId") String space) {
        return documentTypes();
    }

    @GET
    @Path("/events/groups")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists groups of categories", description = GROUPS)
    public List<WordView.Group> groups() {
        return WordView.groups();
    }

    @GET
    @Path("/{spaceId}/events/groups")
    @RequiresPermission(EVENT_VIEW)
    @Operation(summary = "Lists groups of categories, the same in every space", description = GROUPS)
    public List<WordView.Group> groupsOfSpace(@PathParam("spaceId") String space) {
        return groups();
    }
}
