package dev.slipway.release;

import static dev.slipway.release.documents.Api.admin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.servicetests.OpenApiLint;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a stranger reads of the resources must be there: no operation without words, no answer without a form. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpenApiTest {

    private static final Set<String> TAGS = Set.of(
            "Spaces",
            "Project groups",
            "Environments",
            "Lifecycles",
            "Projects",
            "Channels",
            "Deployment processes",
            "Tag sets",
            "Tenants",
            "Runbooks",
            "Runbook processes",
            "Runbook snapshots",
            "Releases",
            "Defects",
            "Templates",
            "Dashboard",
            "Progression");

    @Test
    void shouldDescribeEveryOperationParameterAndAnswer() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(admin().get("/q/openapi?format=json").asString());
        List<String> faults = new ArrayList<>(OpenApiLint.faults(document));
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.path("tags").valueStream().anyMatch(tag -> TAGS.contains(tag.asText()))) {
                        faults(method.getKey() + " " + path.getKey(), operation, faults);
                    }
                }));

        assertThat(document.get("paths").size()).isGreaterThan(40);
        assertThat(faults).isEmpty();
        assertThat(OpenApiLint.staleWords(document)).isEmpty();
    }

    @Test
    void shouldTypeTheBuildInformationOfReleases() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(admin().get("/q/openapi?format=json").asString());

        assertThat(document.at("/components/schemas/Release/properties/BuildInformation/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/BuildInformation");
    }

    @Test
    void shouldDescribeLinksAndAnyJsonAsTheyAreWritten() throws Exception {
        JsonNode schemas = new ObjectMapper()
                .readTree(admin().get("/q/openapi?format=json").asString())
                .at("/components/schemas");

        assertThat(schemas.at("/Links/additionalProperties/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/JsonNode/description").asText()).isEqualTo("Any JSON");
        assertThat(schemas.at("/JsonNode").has("properties")).isFalse();
    }

    private static void faults(String name, JsonNode operation, List<String> faults) {
        if (operation.path("summary").asText().isBlank()
                || operation.path("description").asText().isBlank()) {
            faults.add(name + " lacks a summary or a description");
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("description").asText().isBlank()) {
                faults.add(name + " does not describe " + parameter.path("name").asText());
            }
        }
        boolean answers = operation.path("responses").properties().stream()
                .anyMatch(answer ->
                        answer.getKey().startsWith("2") && (answer.getValue().has("content") || silent(name)));
        if (!answers) {
            faults.add(name + " does not say what it answers");
        }
    }

    private static boolean silent(String name) {
        return name.startsWith("delete ") || name.endsWith("/resolve");
    }
}
