package dev.slipway.portal.server;

import dev.slipway.portal.accounts.ListUsers;
import dev.slipway.portal.spaces.ListSpaces;
import dev.slipway.rest.Links;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts about the server that people and monitoring ask for. */
@Path("/api/serverstatus")
@Produces("application/json")
@Tag(name = "Server")
class ServerFactsResource {

    @Schema(name = "ServerStatus")
    record StatusView(
            boolean isDatabaseEncrypted,
            boolean isInMaintenanceMode,
            boolean isMajorMinorUpgrade,
            boolean isPotentialClone,
            boolean isUpgradeAvailable,
            @Nullable String maintenanceExpires,
            @Nullable String maximumAvailableVersion,
            @Nullable String maximumAvailableVersionCoveredByLicense,
            Links links) {}

    @Schema(name = "Timezone")
    record TimezoneView(String id, String name, boolean isLocal) {}

    /** @param clrVersion of the runtime, which is a JVM here; the name is the clients' */
    @Schema(name = "SystemInfo")
    record SystemInfoView(
            String version,

            @com.fasterxml.jackson.annotation.JsonProperty("OSVersion")
            String osVersion,

            String clrVersion,
            String uptime,
            long workingSetBytes,
            int threadCount,
            int minThreadPoolCount,
            Links links) {}

    @Schema(name = "GlobalCounts")
    record GlobalCounts(int spaces, int teams, int users) {}

    @Schema(name = "ServerCounts")
    record CountsView(GlobalCounts global, Links links) {}

    private final ListSpaces spaces;
    private final ListUsers users;
    private final InstantSource clock;
    private final String version;

    ServerFactsResource(
            ListSpaces spaces,
            ListUsers users,
            InstantSource clock,
            @ConfigProperty(name = "slipway.server.compatible-version") String version) {
        this.spaces = spaces;
        this.users = users;
        this.clock = clock;
        this.version = version;
    }

    @GET
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(
            summary = "Tells the state of the server",
            description =
                    "Secrets are encrypted in the database; there is no maintenance mode and no upgrade check yet.")
    public StatusView status() {
        return new StatusView(
                true,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                Links.of("Self", "/api/serverstatus")
                        .and("Health", "/api/serverstatus/health")
                        .and("SystemInfo", "/api/serverstatus/system-info")
                        .and("Timezones", "/api/serverstatus/timezones")
                        .and("RecentLogs", "/api/serverstatus/logs{?skip,take,includeDetail}")
                        .and("Counts", "/api/serverstatus/counts"));
    }

    @GET
    @Path("/timezones")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Lists the time zones that schedules may name")
    public List<TimezoneView> timezones() {
        ZoneId local = ZoneId.systemDefault();
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(id -> new TimezoneView(
                        id, ZoneId.of(id).getDisplayName(TextStyle.FULL, Locale.ENGLISH), id.equals(local.getId())))
                .toList();
    }

    @GET
    @Path("/system-info")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(summary = "Tells what the portal runs on", description = "The portal's own process, not the services'.")
    public SystemInfoView systemInfo() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        Duration up = Duration.between(java.time.Instant.ofEpochMilli(runtime.getStartTime()), clock.instant());
        return new SystemInfoView(
                version,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java " + Runtime.version(),
                "%d.%02d:%02d:%02d".formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart()),
                Runtime.getRuntime().totalMemory(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Runtime.getRuntime().availableProcessors(),
                Links.of("Self", "/api/serverstatus/system-info"));
    }

    @GET
    @Path("/counts")
    @RequiresPermission(Permission.SPACE_VIEW)
    @Operation(
            summary = "Counts what the server has",
            description = "Spaces, teams and users; what stands in spaces is counted by the lists themselves.")
    public Uni<CountsView> counts() {
        return Uni.combine()
                .all()
                .unis(spaces.all(), users.ids())
                .asTuple()
                .map(both -> new CountsView(
                        new GlobalCounts(
                                both.getItem1().size(),
                                3 + both.getItem1().size(),
                                both.getItem2().size()),
                        Links.of("Self", "/api/serverstatus/counts")));
    }
}
