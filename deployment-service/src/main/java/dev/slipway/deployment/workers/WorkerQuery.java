package dev.slipway.deployment.workers;

import dev.slipway.deployment.endpoints.AgentQuery;
import dev.slipway.documents.Wanted;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the worker lists; all of them must hold. */
final class WorkerQuery {

    @BeanParam
    AgentQuery agents = new AgentQuery();

    @QueryParam("workerPoolIds")
    @Parameter(description = "In one of these pools")
    @Nullable
    List<String> workerPoolIds;

    Wanted wanted(String spaceId) {
        return Wanted.in(spaceId)
                .ids(agents.ids)
                .name(agents.name)
                .partialName(agents.partialName)
                .flag("isDisabled", "isDisabled", agents.isDisabled)
                .one("healthStatuses", "healthStatus", agents.healthStatuses)
                .one("commStyles", "endpoint.communicationStyle", agents.commStyles)
                .sharing("workerPoolIds", "workerPoolIds", workerPoolIds)
                .one("thumbprint", "endpoint.fields.Thumbprint", agents.thumbprint)
                .one("shellNames", "shellName", agents.shellNames);
    }
}
