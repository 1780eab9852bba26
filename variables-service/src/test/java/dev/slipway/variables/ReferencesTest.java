package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.service;
import static dev.slipway.variables.VariablesApi.user;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What variables name exists, and what they hold is not deleted. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReferencesTest {

    private static final String ON_MACHINE = "{'Name':'M','Value':'1','Scope':{'Machine':['%s']}}";
    private static final String POOL = "{'Name':'Pool','Type':'WorkerPool','Value':'%s'}";

    private VariablesApi api;

    @BeforeEach
    void startNeighbours() {
        api = new VariablesApi();
        api.infrastructure.addAll(List.of("Machines-1", "WorkerPools-1", "WorkerPools-2"));
    }

    @Test
    void shouldRefuseTargetsAndPoolsThatDoNotExist() {
        api.save(0, ON_MACHINE.formatted("Machines-404"))
                .statusCode(400)
                .body(
                        "Errors",
                        contains(allOf(containsString("variable M"), containsString("Machine 'Machines-404'"))));
        api.save(0, POOL.formatted("WorkerPools-404"))
                .statusCode(400)
                .body("Errors", contains(allOf(containsString("variable Pool"), containsString("'WorkerPools-404'"))));
        // It exists, but is no pool.
        api.save(0, POOL.formatted("Machines-1")).statusCode(400);
        api.save(0, ON_MACHINE.formatted("Machines-1") + "," + POOL.formatted("WorkerPools-1"))
                .statusCode(200);
    }

    @Test
    void shouldAskOnlyForWhatIsNew() {
        api.save(0, POOL.formatted("WorkerPools-1")).statusCode(200);
        api.deployment.close();

        api.save(1, POOL.formatted("WorkerPools-1")).statusCode(200);
        api.save(2, POOL.formatted("WorkerPools-2")).statusCode(503);
    }

    @Test
    void shouldAskToSaveOnceMoreWhenThePoolIsBusy() {
        api.deployment.answer(
                "POST", "/internal/infrastructure", new Infrastructure(List.of(), List.of("WorkerPools-1")));

        api.save(0, POOL.formatted("WorkerPools-1"))
                .statusCode(409)
                .body("ErrorMessage", containsString("save once more"));
    }

    @Test
    void shouldNameVariablesThatHoldAPool() {
        api.infrastructure.add("WorkerPools-77");
        api.save(0, POOL.formatted("WorkerPools-77")).statusCode(200);

        holding("WorkerPools-77").statusCode(200).body("$", contains("Pool of " + api.project));
        holding("WorkerPools-78").body("$", empty());
        user().get("/internal/spaces/Spaces-1/workerpools/WorkerPools-77/variables")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse holding(String pool) {
        return service()
                .get("/internal/spaces/Spaces-1/workerpools/" + pool + "/variables")
                .then();
    }
}
