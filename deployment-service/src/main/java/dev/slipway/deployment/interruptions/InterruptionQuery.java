package dev.slipway.deployment.interruptions;

import dev.slipway.rest.IdList;
import dev.slipway.rest.ListAddress;
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

    /** The list's address with the filters again, for the links of the page. */
    String in(String path) {
        return new ListAddress(path)
                .with("ids", IdList.of(ids).ids())
                .with("regarding", regarding)
                .with("pendingOnly", pendingOnly)
                .path();
    }
}
