package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What variables-service does not take, and from whom. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RefusedVariablesTest {

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        api.save(0, "{'Name':'','Value':'1'},{'Name':'B','Scope':{'Environment':['Environments-77']}}")
                .statusCode(400)
                .body("Errors", hasSize(2))
                .body("Errors", hasItem(containsString("Environments-77")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"Variables\":{}}", "{\"Version\":\"x\",\"Variables\":[]}", "{}"})
    void shouldRefuseBadInputInTheErrorBody(String body) {
        user().body(body)
                .put("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(400)
                .body("ErrorMessage", not(nullValue()));
    }

    @Test
    void shouldReadNamesInAnyCaseAndLeaveOutStrangeOnes() {
        user().body("{\"variables\":[],\"version\":0,\"Strange\":1}")
                .put("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRefuseWhoeverMayNot() {
        given().get("/api/Spaces-1/variables/" + api.set).then().statusCode(401);
        given().header("Authorization", Tokens.user(VariablesApi.SERVICE, "Users-2", "jane", Permission.VARIABLE_VIEW))
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(403)
                .body("ErrorMessage", containsString("VariableEdit"));
        user().body("{\"SpaceId\":\"Spaces-1\",\"OwnerIds\":[]}")
                .post("/internal/snapshots")
                .then()
                .statusCode(403);
    }
}
