package dev.slipway.deployment.targets;

import dev.slipway.rest.Permission;
import dev.slipway.rest.RequiresPermission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/{spaceId}/environments/summary")
@Tag(name = "Deployment targets")
class EnvironmentsSummaryResource {

    private final SummarizeEnvironments summarize;

    EnvironmentsSummaryResource(SummarizeEnvironments summarize) {
        this.summarize = summarize;
    }

    @GET
    @RequiresPermission(Permission.MACHINE_VIEW)
    @Operation(
            summary = "Counts the deployment targets of each environment",
            description = "By health, communication style, tenant and tenant tag, narrowed to some environments and"
                    + " some targets. A target of two environments counts in both, once in the total.")
    public Uni<EnvironmentsSummaryView> summary(String spaceId, @BeanParam SummaryQuery query) {
        return summarize.summary(
                spaceId, query.environmentIds(), query.partialName, query.filter(), query.hidesEmpty());
    }
}
