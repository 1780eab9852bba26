package dev.slipway.deployment.interruptions;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list. */
final class InterruptionQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    @Nullable
    List<String> ids;

    @QueryParam("regarding")
    @Parameter(description = "Id of a task, deployment, release, project or environment that it is about")
    @Nullable
    String regarding;

    @QueryParam("pendingOnly")
    @Parameter(description = "true: only those that nobody answered yet")
    @Nullable
    String pendingOnly;
}
