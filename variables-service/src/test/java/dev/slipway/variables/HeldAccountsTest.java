package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.manifest;
import static dev.slipway.variables.VariablesApi.service;
import static dev.slipway.variables.VariablesApi.user;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variables that hold accounts, from the save to the step that uses them. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class HeldAccountsTest {

    private static final String ACCOUNTS = "/api/Spaces-1/accounts";

    @Inject
    OtherServices others;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
        api.release.answer("POST", "/internal/places", new Places(List.of()));
    }

    @Test
    void shouldRefuseAccountsThatDoNotExistOrAreOfAnotherType() {
        String id = account("Held " + api.number);

        api.save(0, holding("Accounts-987654", "UsernamePasswordAccount"))
                .statusCode(400)
                .body(
                        "Errors",
                        contains(allOf(
                                containsString("variable Acc"),
                                containsString("'Accounts-987654'"),
                                containsString("no account"))));
        api.save(0, holding(id, "AzureAccount"))
                .statusCode(400)
                .body(
                        "Errors",
                        contains(allOf(
                                containsString("variable Acc"),
                                containsString(id),
                                containsString("of type UsernamePassword"))));
        api.save(0, holding(id, "UsernamePasswordAccount")).statusCode(200);

        user().delete(ACCOUNTS + "/" + id)
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString("Acc of " + api.project));
        user().get(ACCOUNTS + "/" + id + "/usages")
                .then()
                .body("ProjectVariableSets[0].VariableNames", contains("Acc"));
        api.save(1, holding("", "UsernamePasswordAccount")).statusCode(200);
        user().delete(ACCOUNTS + "/" + id).then().statusCode(200);
        api.save(2, holding(id, "UsernamePasswordAccount")).statusCode(400);
    }

    @Test
    void shouldCarryTheReferenceInTheManifestAndTheSecretOnlyToTheStep() {
        String id = account("Referred to " + api.number);
        api.save(0, holding(id, "UsernamePasswordAccount") + ",{'Name':'Plain','Value':'x'}")
                .statusCode(200);

        manifest(api.snapshot(), "Environments-1", Map.of())
                .statusCode(200)
                .body("Variables.Name", equalTo(List.of("Acc", "Plain")))
                .body("Variables[0].Value", equalTo(id), "Variables[0].Type", equalTo("UsernamePasswordAccount"))
                .body("Variables[1].Type", nullValue());
        expand("Environments-1", id, "UsernamePasswordAccount")
                .statusCode(200)
                .body("Expansions", hasSize(1))
                .body("Expansions[0].Id", equalTo(id), "Expansions[0].Refusal", nullValue())
                .body("Expansions[0].Properties.Name", contains("Username", "Password"))
                .body("Expansions[0].Properties[0].Value", equalTo("ada"))
                .body("Expansions[0].Properties[1].Value", nullValue())
                .body("Expansions[0].Properties[1].Sealed", startsWith("v1."));
        expand("Environments-1", id, "UsernamePasswordAccount")
                .body("Expansions[0].toString()", not(containsString("geheim")));
        user().body(Map.of()).post("/internal/expansions").then().statusCode(403);
    }

    @Test
    void shouldSayWhyAnAccountCannotBeUsed() {
        String doomed = "Environments-9" + api.number;
        String id = account("Limited " + api.number, doomed);

        expand(doomed, id, "UsernamePasswordAccount").body("Expansions[0].Refusal", nullValue());
        expand("Environments-1", id, "UsernamePasswordAccount")
                .body("Expansions[0].Refusal", containsString("for other environments"))
                .body("Expansions[0].Properties", hasSize(0));
        expand(doomed, "Accounts-987654", "UsernamePasswordAccount")
                .body("Expansions[0].Refusal", containsString("no account of this space"));
        expand(doomed, id, "AzureAccount").body("Expansions[0].Refusal", containsString("of type UsernamePassword"));
        expand(doomed, id, "Nonsense").body("Expansions[0].Refusal", containsString("unknown type Nonsense"));

        // It must not become one for all environments.
        others.tell(new EnvironmentDeleted("Spaces-1", doomed));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> expand("Environments-1", id, "UsernamePasswordAccount")
                        .body("Expansions[0].Refusal", containsString("have been deleted")));
    }

    private static ValidatableResponse expand(String environment, String id, String type) {
        return service()
                .body(Map.of(
                        "SpaceId",
                        "Spaces-1",
                        "EnvironmentId",
                        environment,
                        "Held",
                        List.of(Map.of("Type", type, "Id", id))))
                .post("/internal/expansions")
                .then();
    }

    private static String holding(String id, String type) {
        return "{'Name':'Acc','Type':'" + type + "','Value':'" + id + "'}";
    }

    private static String account(String name, String... environments) {
        return user().body(Map.of(
                        "Name",
                        name,
                        "AccountType",
                        "UsernamePassword",
                        "Username",
                        "ada",
                        "Password",
                        Map.of("NewValue", "geheim"),
                        "EnvironmentIds",
                        environments))
                .post(ACCOUNTS)
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }
}
