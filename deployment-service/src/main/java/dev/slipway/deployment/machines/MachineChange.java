package dev.slipway.deployment.machines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.deployment.endpoints.Condition;
import dev.slipway.deployment.endpoints.EndpointReader;
import dev.slipway.deployment.endpoints.EndpointStyle;
import dev.slipway.deployment.machinepolicies.MachinePolicies;
import dev.slipway.deployment.workerpools.WorkerPools;
import dev.slipway.documents.Document;
import dev.slipway.documents.Draft;
import dev.slipway.documents.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deployment target as a client sends it; what health checks find out is the server's. */
@Schema(name = "MachineChange", description = "A deployment target")
record MachineChange(
        @Schema(description = "Unique in the space", examples = "web-1") @Nullable
        String name,

        @Nullable String slug,

        @Schema(description = "Where it takes deployments, at least one") @Nullable
        List<@Nullable String> environmentIds,

        @Schema(description = "What steps choose it by, at least one", examples = "[\"web-server\"]") @Nullable
        List<@Nullable String> roles,

        @Nullable List<@Nullable String> tenantIds,
        @Schema(description = "Set/Tag") @Nullable List<@Nullable String> tenantTags,

        @Schema(description = "Untenanted, TenantedOrUntenanted or Tenanted") @Nullable
        String tenantedDeploymentParticipation,

        @Schema(description = "Left out: the space's default policy") @Nullable
        String machinePolicyId,

        @Nullable Boolean isDisabled,
        @Nullable Boolean skipInitialHealthCheck,

        @Schema(
                type = SchemaType.OBJECT,
                description = "CommunicationStyle and the fields of that style",
                examples =
                        "{\"CommunicationStyle\":\"TentaclePassive\",\"Uri\":\"https://web-1:10933/\",\"Thumbprint\":\"AB12\"}")
        @Nullable
        JsonNode endpoint) {

    private static final List<String> PARTICIPATION = List.of("Untenanted", "TenantedOrUntenanted", "Tenanted");

    Draft<Machine> draft(Optional<Document<Machine>> before, String defaultPolicy, UnaryOperator<String> seal) {
        var problems = new ArrayList<String>();
        var was = before.map(Document::body);
        var environments = Given.list(environmentIds, "EnvironmentIds", problems);
        if (environments.isEmpty()) {
            problems.add("EnvironmentIds is empty: name at least one environment.");
        }
        var given = Given.list(roles, "Roles", problems);
        if (given.isEmpty()) {
            problems.add("Roles is empty: name at least one role, by which steps find the target.");
        }
        var policy = Given.text(machinePolicyId);
        var machine = new Machine(
                environments,
                given,
                Given.list(tenantIds, "TenantIds", problems),
                Given.list(tenantTags, "TenantTags", problems),
                Given.choice(
                        tenantedDeploymentParticipation, "TenantedDeploymentParticipation", PARTICIPATION, problems),
                policy.isEmpty() ? was.map(Machine::machinePolicyId).orElse(defaultPolicy) : policy,
                Given.flag(isDisabled),
                Given.flag(skipInitialHealthCheck),
                new EndpointReader(EndpointStyle.OF_TARGETS, seal, problems)
                        .read(endpoint, was.map(Machine::endpoint).orElse(null)),
                was.map(Machine::healthStatus).orElse(Condition.UNKNOWN),
                was.map(Machine::operatingSystem).orElse(""),
                was.map(Machine::shellName).orElse(""),
                was.map(Machine::shellVersion).orElse(""),
                was.map(Machine::architecture).orElse(""));
        return new Draft<>(Given.text(name), slug, machine, references(machine), problems);
    }

    private static List<Draft.Reference> references(Machine machine) {
        var references = new ArrayList<Draft.Reference>();
        references.add(new Draft.Reference(MachinePolicies.kind(), "MachinePolicyId", machine.machinePolicyId()));
        var pool = machine.endpoint().text("DefaultWorkerPoolId");
        if (pool != null) {
            references.add(new Draft.Reference(WorkerPools.KIND, "Endpoint.DefaultWorkerPoolId", pool));
        }
        return references;
    }
}
