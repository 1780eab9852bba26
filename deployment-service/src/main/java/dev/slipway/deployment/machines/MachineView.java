package dev.slipway.deployment.machines;

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

/** A deployment target on the wire. */
@Schema(name = "Machine", description = "A deployment target: a machine or service that releases are deployed to")
record MachineView(
        @Schema(examples = "Machines-1") String id,
        String spaceId,
        String name,
        String slug,
        List<String> environmentIds,
        List<String> roles,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedDeploymentParticipation,
        String machinePolicyId,
        @Nullable String thumbprint,
        @Nullable String uri,
        boolean isDisabled,

        @Schema(description = "Unknown until health checks exist")
        String status,

        @Schema(description = "Unknown until health checks exist")
        String healthStatus,

        boolean hasLatestCalamari,
        String statusSummary,
        boolean isInProcess,
        String operatingSystem,
        String shellName,
        String shellVersion,
        String architecture,
        boolean skipInitialHealthCheck,

        @Schema(type = SchemaType.OBJECT, description = "CommunicationStyle and the fields of that style")
        JsonNode endpoint,

        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy,
        Links links) {

    static MachineView of(Document<Machine> document) {
        var machine = document.body();
        var condition = Condition.of(machine.isDisabled(), machine.healthStatus());
        var self = path(document);
        return new MachineView(
                document.id(),
                document.spaceId(),
                document.name(),
                document.slug(),
                machine.environmentIds(),
                machine.roles(),
                machine.tenantIds(),
                machine.tenantTags(),
                machine.tenantedDeploymentParticipation(),
                machine.machinePolicyId(),
                machine.endpoint().text("Thumbprint"),
                machine.endpoint().text("Uri"),
                machine.isDisabled(),
                condition.status(),
                condition.healthStatus(),
                false,
                condition.summary(),
                false,
                machine.operatingSystem(),
                machine.shellName(),
                machine.shellVersion(),
                machine.architecture(),
                machine.skipInitialHealthCheck(),
                machine.endpoint().view(),
                document.lastModifiedOn(),
                document.lastModifiedBy(),
                Links.of("Self", self)
                        .and("Connection", self + "/connection")
                        .and("TasksTemplate", self + "/tasks{?skip,take,type}"));
    }

    static ConnectionView connection(Document<Machine> document) {
        var machine = document.body();
        return ConnectionView.of(
                document.id(), Condition.of(machine.isDisabled(), machine.healthStatus()), path(document));
    }

    private static String path(Document<Machine> document) {
        return "/api/" + document.spaceId() + "/machines/" + document.id();
    }
}
