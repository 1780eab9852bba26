package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.servicetests.OpenApiLint;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that strangers read: every operation says what it does, takes and answers. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpenApiTest {

    @Test
    void shouldDescribeEveryOperationParameterAndAnswer() throws Exception {
        var document =
                new ObjectMapper().readTree(as().get("/q/openapi?format=json").asString());
        var faults = new ArrayList<>(OpenApiLint.faults(document));
        document.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> faults(method.getKey() + " " + path.getKey(), method.getValue(), faults)));

        assertThat(document.get("paths").size()).isGreaterThan(50);
        assertThat(faults).isEmpty();
        assertThat(OpenApiLint.staleWords(document)).isEmpty();
        assertThat(document.at("/components/schemas/Machine/properties/EnvironmentIds")
                        .isMissingNode())
                .isFalse();
        var schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Deployment/properties/Changes/items/$ref").asText())
                .endsWith("/ReleaseChanges");
        assertThat(schemas.at("/DeploymentPreview/properties/Changes/items/$ref")
                        .asText())
                .endsWith("/ReleaseChanges");
        assertThat(schemas.at("/Interruption/properties/Form/$ref").asText()).endsWith("/InterruptionForm");
        var responsible = document.at("/paths/~1api~1{spaceId}~1interruptions~1{id}~1responsible");
        for (var method : List.of("get", "put")) {
            assertThat(responsible
                            .path(method)
                            .at("/responses/200/content/application~1json/schema/$ref")
                            .asText())
                    .endsWith("/ResponsibleUser");
        }
    }

    private static void faults(String name, JsonNode operation, List<String> faults) {
        if (operation.path("summary").asText().isBlank()
                || operation.path("description").asText().isBlank()
                || operation.path("tags").isEmpty()) {
            faults.add(name + " lacks a summary, a description or a tag");
        }
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("description").asText().isBlank()) {
                faults.add(name + " does not describe " + parameter.path("name").asText());
            }
        }
        boolean answers = name.startsWith("delete ")
                || operation.path("responses").properties().stream()
                        .anyMatch(answer -> answer.getKey().startsWith("2")
                                && answer.getValue().has("content"));
        if (!answers) {
            faults.add(name + " does not say what it answers");
        }
    }
}
