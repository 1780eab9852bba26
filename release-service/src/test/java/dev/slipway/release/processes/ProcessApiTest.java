package dev.slipway.release.processes;

import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ProcessApiTest {

    private static final String SPACE = "/api/Spaces-1";

    @Test
    void shouldKeepEveryRevisionReadableUnderItsSnapshotId() {
        String process = "deploymentprocess-" + project("Revised");
        String empty = get(SPACE + "/deploymentprocesses/" + process).extract().path("LastSnapshotId");

        Map<String, Object> saved =
                save(process, 0, "first").statusCode(200).extract().path("");
        String first = (String) saved.get("LastSnapshotId");
        save(process, 1, "second").statusCode(200).body("Version", equalTo(2));

        assertThat(empty).startsWith(process + "-s-0-");
        get(SPACE + "/deploymentprocesses/" + empty).statusCode(200).body("Steps", hasSize(0));
        get(SPACE + "/deploymentprocesses/" + first)
                .statusCode(200)
                .body("Id", equalTo(first), "Version", equalTo(1), "Steps[0].Name", equalTo("first"))
                .body("Steps", equalTo(saved.get("Steps")));
        get(SPACE + "/deploymentprocesses/" + process).body("Steps[0].Name", equalTo("second"));
        get(SPACE + "/deploymentprocesses?take=1000")
                .body("Items.Id", hasItem(process), "Items.Id", not(hasItem(first)));
        get(SPACE + "/deploymentprocesses?ids=" + process + "," + first).body("Items.Id", contains(process));
        get(SPACE + "/deploymentprocesses?ids=deploymentprocess-Projects-999")
                .statusCode(200)
                .body("Items", hasSize(0), "TotalResults", equalTo(0));
    }

    @Test
    void shouldRefuseStaleVersionAndChangeNothing() {
        String process = "deploymentprocess-" + project("Stale");
        save(process, 0, "mine").statusCode(200);

        save(process, 0, "theirs").statusCode(409).body("Errors[0]", containsString("at version 1"));

        get(SPACE + "/deploymentprocesses/" + process).body("Version", equalTo(1), "Steps[0].Name", equalTo("mine"));
    }

    @Test
    void shouldKeepIdsAndSecretsWhenEchoed() {
        String process = "deploymentprocess-" + project("Secretive");
        Map<String, Object> step = Map.of(
                "Name",
                "s",
                "Actions",
                List.of(Map.of(
                        "Name",
                        "s",
                        "ActionType",
                        "Octopus.Script",
                        "Packages",
                        List.of(Map.of("Name", "", "PackageId", "acme")),
                        "Properties",
                        Map.of(
                                "Octopus.Action.Script.ScriptBody", "echo",
                                "Unknown.Key", "kept",
                                "Password", Map.of("HasValue", true, "NewValue", "hush")))));
        put(SPACE + "/deploymentprocesses/" + process, Map.of("Version", 0, "Steps", List.of(step)))
                .statusCode(200)
                .body("Steps[0].Actions[0].Properties.Password.HasValue", equalTo(true))
                .body("Steps[0].Actions[0].Properties.'Unknown.Key'", equalTo("kept"));
        Map<String, Object> echoed = get(SPACE + "/deploymentprocesses/" + process)
                .body(not(containsString("hush")))
                .extract()
                .path("");

        put(SPACE + "/deploymentprocesses/" + process, echoed)
                .statusCode(200)
                .body(
                        "Version",
                        equalTo(2),
                        "Steps",
                        equalTo(echoed.get("Steps")),
                        "Links",
                        equalTo(echoed.get("Links")));
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        String process = "deploymentprocess-" + project("Faulty");
        put(
                        SPACE + "/deploymentprocesses/" + process,
                        Map.of("Version", 0, "Steps", List.of(Map.of("Name", "a"), Map.of("Name", "a"))))
                .statusCode(400)
                .body("Errors", hasSize(3));
        put(SPACE + "/deploymentprocesses/" + process, Map.of("Version", 0, "Steps", "none"))
                .statusCode(400);
        put(SPACE + "/deploymentprocesses/deploymentprocess-Projects-999", Map.of())
                .statusCode(404);
        get(SPACE + "/projects/Projects-999/deploymentprocesses").statusCode(404);
    }

    @Test
    void shouldTellOtherServicesWhatScopesMayName() {
        String project = project("In context");
        save("deploymentprocess-" + project, 0, "act").statusCode(200);
        String service = Tokens.service("variables-service", "release-service");

        given().header("Authorization", service)
                .get("/internal/projects/" + project)
                .then()
                .statusCode(200)
                .body("find { it.key.toLowerCase() == 'name' }.value", equalTo("In context"))
                .body("find { it.key.toLowerCase() == 'actions' }.value", hasSize(1));
        given().header("Authorization", service).get("/internal/spaces").then().statusCode(200);
        given().header("Authorization", service)
                .get("/internal/projects/Projects-999")
                .then()
                .statusCode(404);
        get("/internal/spaces").statusCode(403);
        given().get(SPACE + "/projects").then().statusCode(401).body("ErrorMessage", not(startsWith("<")));
    }

    private static ValidatableResponse save(String process, int version, String name) {
        return put(
                SPACE + "/deploymentprocesses/" + process,
                Map.of("Version", version, "Steps", List.of(ScriptStep.of(name, "echo"))));
    }
}
