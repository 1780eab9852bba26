package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.internal.ManifestContents;
import dev.slipway.contracts.internal.ManifestContents.ShownVariable;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was merged for a deployment, as deployment-service keeps it. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ManifestViewTest {

    @Test
    void shouldShowWhatWasMergedForADeployment() {
        try (StubService deployments = StubService.start("deployment-service")) {
            deployments.answer(
                    "GET",
                    "/internal/deployments/Deployments-7/manifest",
                    new ManifestContents(
                            "Deployments-7",
                            "Spaces-1",
                            List.of(
                                    new ShownVariable("Url", "step", false, true, List.of("a1")),
                                    new ShownVariable("Url", "all", false, true, List.of()),
                                    new ShownVariable("Key", null, true, true, List.of()))));

            user().get("/api/Spaces-1/variables/variableset-Deployments-7")
                    .then()
                    .statusCode(200)
                    .body("Id", equalTo("variableset-Deployments-7"))
                    .body("OwnerId", equalTo("Deployments-7"))
                    .body("Variables.Name", contains("Url", "Url", "Key"))
                    .body("Variables.Value", contains("step", "all", null))
                    .body("Variables[0].Scope.Action", contains("a1"))
                    .body("Variables[1].Scope", aMapWithSize(0))
                    .body("Variables[2].Type", equalTo("Sensitive"))
                    .body("Variables[2].Value", nullValue())
                    .body("Variables[2].HasValue", equalTo(true))
                    .body("Links.Deployment", equalTo("/api/Spaces-1/deployments/Deployments-7"));
            user().get("/api/Spaces-2/variables/variableset-Deployments-7")
                    .then()
                    .statusCode(404)
                    .body("ErrorMessage", containsString("Deployments-7 does not exist in this space"));
        }
    }

    @Test
    void shouldAnswerUnavailableWhileDeploymentServiceIsDown() {
        StubService.start("deployment-service").close();

        user().get("/api/Spaces-1/variables/variableset-Deployments-7").then().statusCode(503);
    }
}
