package dev.slipway.deployment.workers;

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

/** A worker as a client sends it. */
@Schema(name = "WorkerChange", description = "A worker")
record WorkerChange(
        @Schema(description = "Unique in the space", examples = "build-7") @Nullable
        String name,

        @Nullable String slug,

        @Schema(description = "The pools that it serves, at least one") @Nullable
        List<@Nullable String> workerPoolIds,

        @Schema(description = "Left out: the space's default policy") @Nullable
        String machinePolicyId,

        @Nullable Boolean isDisabled,
        @Nullable Boolean skipInitialHealthCheck,

        @Schema(
                type = SchemaType.OBJECT,
                description = "CommunicationStyle (TentaclePassive, TentacleActive, Ssh or KubernetesTentacle)"
                        + " and the fields of that style",
                examples = "{\"CommunicationStyle\":\"Ssh\",\"Host\":\"build-7\",\"Port\":22}")
        @Nullable
        JsonNode endpoint) {

    Draft<Worker> draft(Optional<Document<Worker>> before, String defaultPolicy, UnaryOperator<String> seal) {
        var problems = new ArrayList<String>();
        var was = before.map(Document::body);
        var pools = Given.list(workerPoolIds, "WorkerPoolIds", problems);
        if (pools.isEmpty()) {
            problems.add("WorkerPoolIds is empty: name at least one worker pool.");
        }
        var policy = Given.text(machinePolicyId);
        var worker = new Worker(
                pools,
                policy.isEmpty() ? was.map(Worker::machinePolicyId).orElse(defaultPolicy) : policy,
                Given.flag(isDisabled),
                Given.flag(skipInitialHealthCheck),
                new EndpointReader(EndpointStyle.OF_WORKERS, seal, problems)
                        .read(endpoint, was.map(Worker::endpoint).orElse(null)),
                was.map(Worker::healthStatus).orElse(Condition.UNKNOWN),
                was.map(Worker::operatingSystem).orElse(""),
                was.map(Worker::shellName).orElse(""));
        return new Draft<>(Given.text(name), slug, worker, references(worker), problems);
    }

    private static List<Draft.Reference> references(Worker worker) {
        var references = new ArrayList<Draft.Reference>();
        references.add(new Draft.Reference(MachinePolicies.kind(), "MachinePolicyId", worker.machinePolicyId()));
        worker.workerPoolIds()
                .forEach(pool -> references.add(new Draft.Reference(WorkerPools.KIND, "WorkerPoolIds", pool)));
        return references;
    }
}
