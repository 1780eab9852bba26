package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestPrompt;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PreviewTest {

    @Inject
    DeployApi api;

    @Test
    void shouldAskForPromptedVariables() {
        api.neighbours.manifest(
                "Environments-79",
                new Manifest(
                        List.of(),
                        List.of("Token"),
                        List.of(),
                        List.of(
                                new ManifestPrompt(
                                        "v-1",
                                        "Size",
                                        "How big",
                                        "In GB",
                                        false,
                                        false,
                                        "10",
                                        Map.of(
                                                "Octopus.ControlType",
                                                "Select",
                                                "Octopus.SelectOptions",
                                                "10|small\n20|big")),
                                new ManifestPrompt("v-2", "Token", null, null, true, true, null, Map.of())),
                        List.of()));
        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments/preview/Environments-79")
                .then()
                .statusCode(200)
                .body("Form.Values", equalTo(Map.of("v-1", "10", "v-2", "")))
                .body("Form.Elements.Name", equalTo(List.of("v-1", "v-2")))
                .body("Form.Elements.IsValueRequired", equalTo(List.of(false, true)))
                .body("Form.Elements.Control.Type", equalTo(List.of("VariableValue", "VariableValue")))
                .body("Form.Elements.Control.Name", equalTo(List.of("Size", "Token")))
                .body("Form.Elements.Control.Label", equalTo(List.of("How big", "Token")))
                .body("Form.Elements.Control.Description", equalTo(List.of("In GB", "")))
                .body("Form.Elements.Control.IsSecure", equalTo(List.of(false, true)))
                .body("Form.Elements[0].Control.DisplaySettings.'Octopus.ControlType'", equalTo("Select"))
                .body("Form.Elements[0].Control.DisplaySettings.'Octopus.SelectOptions'", equalTo("10|small\n20|big"))
                .body("Form.Elements[1].Control.DisplaySettings", equalTo(Map.of("Octopus.ControlType", "Sensitive")));
    }
}
