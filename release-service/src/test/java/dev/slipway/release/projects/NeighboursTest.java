package dev.slipway.release.projects;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What variables-service asks about spaces and projects. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class NeighboursTest {

    @Test
    void shouldNameTheEnvironmentsOfASpace() {
        String id = Api.environment("Neighbours");
        ask("/internal/spaces/Spaces-1/environments")
                .statusCode(200)
                .body("Id", hasItem(id))
                .body("Name", hasItem("Neighbours"));
        ask("/internal/spaces/Spaces-77777/environments").statusCode(200).body("$", equalTo(List.of()));
        given().header("Authorization", Tokens.admin("release-service"))
                .get("/internal/spaces/Spaces-1/environments")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldTellOfEnvironmentsWhatTheyShowThemselves() {
        String id = Api.environment("Neighbours whole");
        String other = Api.environment("Neighbours by another name");
        Map<String, Object> shown =
                Api.get("/api/Spaces-1/environments/" + id).extract().jsonPath().getMap("$");
        String details = "/internal/spaces/Spaces-1/environments/details";
        ask(details + "?ids=" + id + "," + other).statusCode(200).body("Id", contains(id, other));
        ask(details + "?partialName=WHOLE").statusCode(200).body("$", contains(shown));
        ask("/internal/spaces/Spaces-77777/environments/details")
                .statusCode(200)
                .body("$", equalTo(List.of()));
        given().header("Authorization", Tokens.admin("release-service"))
                .get(details)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNameTheProjectsThatIncludeALibrarySet() {
        String id = Api.created(
                "/api/Spaces-1/projects",
                Map.of(
                        "Name",
                        "Includes a set",
                        "ProjectGroupId",
                        "ProjectGroups-1",
                        "LifecycleId",
                        "Lifecycles-1",
                        "IncludedLibraryVariableSetIds",
                        List.of("LibraryVariableSets-8811", "LibraryVariableSets-8812")));
        ask("/internal/spaces/Spaces-1/libraryvariablesets/LibraryVariableSets-8811/projects")
                .statusCode(200)
                .body("$", contains("Includes a set"));
        ask("/internal/spaces/Spaces-1/libraryvariablesets/LibraryVariableSets-881/projects")
                .statusCode(200)
                .body("$", equalTo(List.of()));
        ask("/internal/projects/" + id + "/libraryvariablesets")
                .statusCode(200)
                .body("$", contains("LibraryVariableSets-8811", "LibraryVariableSets-8812"));
        ask("/internal/projects/Projects-77777/libraryvariablesets").statusCode(404);
    }

    @Test
    void shouldSayWhatScopesOfVariablesMayName() {
        String project = Api.created(
                "/api/Spaces-1/projects",
                Map.of("Name", "Scoped", "ProjectGroupId", "ProjectGroups-1", "LifecycleId", "Lifecycles-1"));
        String runbook = Api.created("/api/Spaces-1/runbooks", Map.of("Name", "Backup", "ProjectId", project));
        Map<String, Object> forTargets = new HashMap<>(ScriptStep.of("Targeted", "echo"));
        forTargets.put("Properties", Map.of("Octopus.Action.TargetRoles", " web , db"));
        Api.put(
                        "/api/Spaces-1/deploymentprocesses/deploymentprocess-" + project,
                        Map.of("Version", 0, "Steps", List.of(forTargets, ScriptStep.of("On the worker", "echo"))))
                .statusCode(200);

        var context = ask("/internal/projects/" + project).statusCode(200);

        context.body("Runbooks", contains(Map.of("Id", runbook, "Name", "Backup")));
        String action = context.extract().path("Actions[0].Id");
        context.body("TargetRoles", equalTo(Map.of(action, List.of("web", "db"))));
    }

    private static ValidatableResponse ask(String path) {
        return given().header("Authorization", Tokens.service("variables-service", "release-service"))
                .get(path)
                .then();
    }
}
