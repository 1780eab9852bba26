package dev.slipway.release.dashboard;

import dev.slipway.rest.IdList;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dashboard over HTTP, and its changes as they happen. */
@Tag(name = "Dashboard")
@Path("/api/{spaceId}/dashboard")
public class DashboardResource {

    /** Often enough too for proxies that close connections on which nothing comes. */
    private static final Duration LAG_INTERVAL = Duration.ofSeconds(3);

    private final ReadDashboard read;
    private final DashboardFeed feed;
    private final DashboardJson json;
    private final MeasureLag lag;

    DashboardResource(ReadDashboard read, DashboardFeed feed, DashboardJson json, MeasureLag lag) {
        this.read = read;
        this.feed = feed;
        this.json = json;
        this.lag = lag;
    }

    @GET
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Gives the newest deployment of every project in every environment",
            description = "Shows what the dashboard configuration of the space includes. PreviousItems has the last"
                    + " successful deployment where the newest one is not successful. With tenants chosen, the newest"
                    + " deployment for each of them is shown, and no others; at most 500 tenants can be chosen.")
    public Uni<DashboardView> dashboard(
            @PathParam("spaceId") String spaceId,
            @Parameter(description = "Only this project, whatever the configuration says")
                    @QueryParam("projectId")
                    @Nullable
                    String projectId,
            @Parameter(description = "Only deployments of this release") @QueryParam("releaseId") @Nullable
                    String releaseId,
            @Parameter(description = "Only deployments for these tenants, by their ids")
                    @QueryParam("selectedTenants")
                    @Nullable
                    List<String> selectedTenants,
            @Parameter(
                            description =
                                    "Only deployments for tenants with these tags, as Set/Tag; one of each set will do")
                    @QueryParam("selectedTags")
                    @Nullable
                    List<String> selectedTags,
            @Parameter(description = "Everything, whatever the configuration says") @QueryParam("showAll")
                    boolean showAll) {
        var projects = IdList.of(projectId == null ? null : List.of(projectId)).ids();
        var selection = new Selection(
                IdList.of(selectedTenants).ids(),
                IdList.of(selectedTags).ids(),
                releaseId == null || releaseId.isBlank() ? null : releaseId.strip());
        return showAll || !projects.isEmpty()
                ? read.read(spaceId, projects, List.of(), selection).map(Overview::full)
                : read.configured(spaceId, selection).map(Overview::full);
    }

    @GET
    @Path("/dynamic")
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Gives the dashboard of some projects and environments",
            description = "Without parameters of all. With includePrevious the last successful deployments are "
                    + "among the Items.")
    public Uni<DashboardView> dynamic(
            @PathParam("spaceId") String spaceId,
            @QueryParam("projects") @Nullable List<String> projects,
            @QueryParam("environments") @Nullable List<String> environments,
            @QueryParam("includePrevious") boolean includePrevious) {
        var projectIds = IdList.of(projects).ids();
        var environmentIds = IdList.of(environments).ids();
        return read.read(spaceId, projectIds, environmentIds, Selection.EVERYTHING)
                .map(overview -> overview.dynamic(includePrevious, !projectIds.isEmpty() || !environmentIds.isEmpty()));
    }

    /**
     * Events {@code changed}, each with a JSON array of the dashboard items that changed; an item that is current
     * replaces what its cell showed; and every three seconds {@code lag}, an object whose {@code Seconds} says by how much all
     * this is behind, null when that is not known. Subscribe first and read the dashboard then, so that nothing falls between.
     */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RequiresPermission(Permission.DEPLOYMENT_VIEW)
    @Operation(
            summary = "Tells which dashboard items changed, as server-sent events",
            description =
                    "Event 'changed': the items that changed. Event 'lag', every three seconds: by how many Seconds"
                            + " the dashboard is behind the deployments, null while that is not known. Subscribe first and"
                            + " read the dashboard then, so that nothing falls between.")
    @APIResponse(
            responseCode = "200",
            description = "The events as they come; their data is JSON",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> events(@PathParam("spaceId") String spaceId, @Context Sse sse) {
        Multi<OutboundSseEvent> lags = Multi.createFrom()
                .ticks()
                .every(LAG_INTERVAL)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder()
                        .name("lag")
                        .data(String.class, json.write(lag.latest()))
                        .build());
        Multi<OutboundSseEvent> changes = feed.ofSpace(spaceId).map(items -> sse.newEventBuilder()
                .name("changed")
                .data(String.class, json.write(items))
                .build());
        return Multi.createBy().merging().streams(lags, changes);
    }
}
