package dev.slipway.portal.logs;

import dev.slipway.rest.PageRequest;
import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/serverstatus/logs")
@Produces("application/json")
@Tag(name = "Server")
class LogResource {

    private final RecentLogs logs;

    LogResource(RecentLogs logs) {
        this.logs = logs;
    }

    @GET
    @RequiresPermission(Permission.ADMINISTER_SYSTEM)
    @Operation(
            summary = "Gives the last warnings and errors in the portal's log, newest first",
            description = "As a bare array, of this copy of the portal since it started; the services log to their own"
                    + " files.")
    public List<LogEntry> logs(
            @BeanParam PageRequest page,
            @Parameter(description = "true: with stack traces") @QueryParam("includeDetail") @Nullable
                    String includeDetail) {
        boolean detailed = "true".equalsIgnoreCase(includeDetail);
        return logs.newest(page.skip(), page.take()).stream()
                .map(entry -> detailed ? entry : entry.withoutDetail())
                .toList();
    }
}
