package dev.slipway.variables;

import static dev.slipway.rest.Permission.VARIABLE_EDIT;
import static dev.slipway.rest.Permission.VARIABLE_VIEW;
import static dev.slipway.rest.Permission.VARIABLE_VIEW_UNSCOPED;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.slipway.rest.Grant;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who may see and change variables of one environment only: Environments-1 is Dev, Environments-2 Prod. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class LimitedCallersTest {

    private static final String DEV = "{'Environment':['Environments-1']}";
    private static final String PROD = "{'Environment':['Environments-2']}";

    private VariablesApi api;

    @BeforeEach
    void saveVariables() {
        api = new VariablesApi();
        api.save(
                        0,
                        "{'Name':'Url','Value':'dev.example','Scope':" + DEV + "},"
                                + "{'Name':'Url','Value':'prod.example','Scope':" + PROD + "},"
                                + "{'Name':'Key','Value':'p1anted-prod','IsSensitive':true,'Scope':" + PROD + "},"
                                + "{'Name':'Color','Value':'blue'}")
                .statusCode(200);
    }

    @Test
    void shouldLeaveOutWhatIsOutside() {
        String path = "/api/Spaces-1/variables/";

        for (String id : List.of(api.set, api.snapshot())) {
            limited(dev(VARIABLE_VIEW))
                    .get(path + id)
                    .then()
                    .statusCode(200)
                    .body("Variables.Value", equalTo(List.of("dev.example")));
        }
        limited(dev(VARIABLE_VIEW), Grant.everywhere(VARIABLE_VIEW_UNSCOPED))
                .get(path + "names?project=" + api.project)
                .then()
                .body("$", containsInAnyOrder("Url", "Color"));
        limited(Grant.everywhere(VARIABLE_VIEW_UNSCOPED))
                .get(path + "all")
                .then()
                .statusCode(200)
                .body(containsString("blue"))
                .body(not(containsString("dev.example")));
        api.release.answer("GET", "/internal/projects/" + api.project + "/libraryvariablesets", List.of());
        limited(dev(VARIABLE_VIEW))
                .get(path + "preview?project=" + api.project)
                .then()
                .statusCode(200)
                .body("Variables.Value", equalTo(List.of("dev.example")));
    }

    @Test
    void shouldKeepWhatIsOutsideWhenTheRestIsSaved() {
        put(1, "{'Id':'" + id("dev.example") + "','Name':'Url','Value':'new.example','Scope':" + DEV + "}")
                .statusCode(200)
                .body("Version", equalTo(2))
                .body("Variables.Value", equalTo(List.of("new.example")));
        put(2, "").statusCode(200).body("Variables.Value", equalTo(List.of()));

        VariablesApi.user()
                .get("/api/Spaces-1/variables/" + api.set)
                .then()
                .body("Variables.Name", containsInAnyOrder("Url", "Key", "Color"))
                .body("Variables.find { it.Name == 'Url' }.Value", equalTo("prod.example"))
                .body("Variables.find { it.Name == 'Key' }.HasValue", equalTo(true));
    }

    @Test
    void shouldRefuseWhatReachesOutside() {
        put(1, "{'Name':'More','Value':'1','Scope':" + PROD + "}")
                .statusCode(403)
                .body("ErrorMessage", containsString("VariableEdit for Environments-2"));
        put(1, "{'Name':'More','Value':'1'}")
                .statusCode(403)
                .body("ErrorMessage", containsString("VariableEditUnscoped"));
        // A guessed id is as good as none: nothing is known of what it stands for.
        put(1, "{'Id':'" + id("prod.example") + "','Name':'Url','Value':'x','Scope':" + DEV + "}")
                .statusCode(200)
                .body("Variables[0].Id", not(equalTo(id("prod.example"))));
        limited(dev(VARIABLE_VIEW))
                .body("{\"Version\":2,\"Variables\":[]}")
                .put("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(403)
                .body("ErrorMessage", containsString("VariableEdit"));
        limited(dev(Permission.ACCOUNT_VIEW))
                .get("/api/Spaces-1/accounts")
                .then()
                .statusCode(403)
                .body("ErrorMessage", containsString("AccountView"));
    }

    private String id(String value) {
        JsonPath all = VariablesApi.user()
                .get("/api/Spaces-1/variables/" + api.set)
                .then()
                .extract()
                .jsonPath();
        return all.getString("Variables.find { it.Value == '" + value + "' }.Id");
    }

    /** By somebody who may see and change what is for Dev. */
    private ValidatableResponse put(int version, String variables) {
        return limited(dev(VARIABLE_VIEW), dev(VARIABLE_EDIT))
                .body(("{'Version':" + version + ",'Variables':[" + variables + "]}").replace('\'', '"'))
                .put("/api/Spaces-1/variables/" + api.set)
                .then();
    }

    private static Grant dev(Permission permission) {
        return new Grant(permission, Set.of("Environments-1"), Set.of());
    }

    private static RequestSpecification limited(Grant... grants) {
        return given().header("Authorization", Tokens.limited(VariablesApi.SERVICE, "Users-3", "dora", grants))
                .contentType(ContentType.JSON);
    }
}
