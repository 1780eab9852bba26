package dev.slipway.deployment.endpoints;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of every list of machines that a deployment reaches by an endpoint, be they targets or workers. */
public final class AgentQuery {

    @QueryParam("ids")
    @Parameter(description = "Only these, comma-separated or repeated")
    @Nullable
    public List<String> ids;

    @QueryParam("name")
    @Parameter(description = "Exactly this name; case does not matter")
    @Nullable
    public String name;

    @QueryParam("partialName")
    @Parameter(description = "Part of the name; case does not matter")
    @Nullable
    public String partialName;

    @QueryParam("isDisabled")
    @Parameter(description = "true: disabled ones, false: the others")
    @Nullable
    public String isDisabled;

    @QueryParam("healthStatuses")
    @Parameter(description = "Healthy, Unavailable, Unknown, HasWarnings, Unhealthy")
    @Nullable
    public List<String> healthStatuses;

    @QueryParam("commStyles")
    @Parameter(description = "Communication styles, such as TentaclePassive")
    @Nullable
    public List<String> commStyles;

    @QueryParam("thumbprint")
    @Parameter(description = "Of the agent's certificate")
    @Nullable
    public List<String> thumbprint;

    @QueryParam("shellNames")
    @Parameter(description = "Shells that a health check found")
    @Nullable
    public List<String> shellNames;
}
