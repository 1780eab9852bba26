package dev.slipway.deployment.workers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.deployment.endpoints.Condition;
import dev.slipway.deployment.endpoints.ConnectionView;
import dev.slipway.documents.Document;
import dev.slipway.rest.Links;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A worker on the wire. */
@Schema(name = "Worker", description = "A machine that runs steps on behalf of the server")
record WorkerView(
        @Schema(examples = "Workers-1") String id,
        String spaceId,
        String name,
        String slug,
        List<String> workerPoolIds,
        String machinePolicyId,
        @Nullable String thumbprint,
        @Nullable String uri,
        boolean isDisabled,
        String status,
        String healthStatus,
        boolean hasLatestCalamari,
        String statusSummary,
        boolean isInProcess,
        String operatingSystem,
        String shellName,
        boolean skipInitialHealthCheck,

        @Schema(type = SchemaType.OBJECT, description = "CommunicationStyle and the fields of that style")
        JsonNode endpoint,

        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static WorkerView of(Document<Worker> document) {
        var worker = document.body();
        var condition = Condition.of(worker.isDisabled(), worker.healthStatus());
        var self = path(document);
        return new WorkerView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                worker.workerPoolIds(),
                worker.machinePolicyId(),
                worker.endpoint().text("Thumbprint"),
                worker.endpoint().text("Uri"),
                worker.isDisabled(),
                condition.status(),
                condition.healthStatus(),
                false,
                condition.summary(),
                false,
                worker.operatingSystem(),
                worker.shellName(),
                worker.skipInitialHealthCheck(),
                worker.endpoint().view(),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                Links.of("Self", self).and("Connection", self + "/connection"));
    }

    static ConnectionView connection(Document<Worker> document) {
        var worker = document.body();
        return ConnectionView.of(
                document.id(), Condition.of(worker.isDisabled(), worker.healthStatus()), path(document));
    }

    private static String path(Document<Worker> document) {
        return "/api/" + document.spaceId() + "/workers/" + document.id();
    }
}
