package dev.slipway.variables.sets;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CopyVariablesTest {

    private static final String SERVICE = "variables-service";

    @BeforeEach
    void startReleaseService() {
        StubService release = StubService.start("release-service");
        for (String project : List.of("Projects-7001", "Projects-7002")) {
            release.answer("GET", "/internal/projects/" + project, context(project));
        }
    }

    private static ProjectContext context(String project) {
        return new ProjectContext(
                project,
                "Spaces-1",
                project,
                project,
                List.of(new Named("Environments-1", "Dev")),
                List.of(new Named("Channels-1", "Default"), new Named("Channels-2", "Default")),
                List.of());
    }

    @Test
    void shouldCopyValuesSecretsAndTranslatedScopes() {
        save(
                "Projects-7001",
                "{'Name':'A','Value':'1','Scope':{'Channel':['Channels-1'],'Environment':['Environments-1']}},"
                        + "{'Name':'S','Value':'hush','Type':'Sensitive','IsSensitive':true}");

        copy("Projects-7001", "Projects-7002").statusCode(200).body("Variables", equalTo(2));
        copy("Projects-7001", "Projects-7002").statusCode(200);

        user().get("/api/Spaces-1/variables/variableset-Projects-7002")
                .then()
                .statusCode(200)
                .body("Variables", hasSize(2))
                .body("Variables.find { it.Name == 'A' }.Scope.Channel", contains("Channels-2"))
                .body("Variables.find { it.Name == 'A' }.Scope.Environment", contains("Environments-1"))
                .body("Variables.find { it.Name == 'S' }.Value", equalTo(null));
        user().get("/api/Spaces-1/variables/variableset-Projects-7001")
                .then()
                .body("Variables.find { it.Name == 'A' }.Scope.Channel", contains("Channels-1"));
    }

    @Test
    void shouldCopyNothingWhenThereIsNothing() {
        copy("Projects-7009", "Projects-7010").statusCode(200).body("Variables", equalTo(0));
    }

    @Test
    void shouldRefuseOwnersThatCannotHaveVariables() {
        copy("Environments-1", "Projects-7002").statusCode(404);
        user().body(Map.of()).post("/internal/copies").then().statusCode(403);
    }

    private static ValidatableResponse copy(String from, String to) {
        return given().header("Authorization", Tokens.service("release-service", SERVICE))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "spaceId",
                        "Spaces-1",
                        "fromOwnerId",
                        from,
                        "toOwnerId",
                        to,
                        "ids",
                        Map.of("Channels-1", "Channels-2")))
                .post("/internal/copies")
                .then();
    }

    private static void save(String project, String variables) {
        String set = "variableset-" + project;
        user().body(("{'Id':'" + set + "','Version':0,'Variables':[" + variables + "]}").replace('\'', '"'))
                .put("/api/Spaces-1/variables/" + set)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }
}
