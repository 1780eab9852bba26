package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReadVariablesTest {

    private static Duration ahead = Duration.ZERO;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldGiveAnEmptySetBeforeTheFirstSave() {
        user().get("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(200)
                .body("Id", equalTo(api.set))
                .body("OwnerId", equalTo(api.project))
                .body("SpaceId", equalTo("Spaces-1"))
                .body("Version", equalTo(0))
                .body("Variables", hasSize(0))
                .body("ScopeValues.Environments[1]", equalTo(Map.of("Id", "Environments-2", "Name", "Prod")))
                .body("ScopeValues.Actions[0].Name", equalTo("Deploy"))
                .body("ScopeValues.Channels[0].Id", equalTo("Channels-1"))
                .body("ScopeValues.Machines", hasSize(0))
                .body("ScopeValues.Processes[0].ProcessType", equalTo("Deployment"))
                .body("Links.Self", equalTo("/api/Spaces-1/variables/" + api.set))
                .body("Links.Project", equalTo("/api/Spaces-1/projects/" + api.project));
    }

    @Test
    void shouldSayWhatScopesMayName() {
        user().get("/api/Spaces-1/variables/" + api.set)
                .then()
                .statusCode(200)
                .body("ScopeValues.Machines", hasSize(0))
                .body("ScopeValues.Roles", hasSize(0))
                .body("ScopeValues.TenantTags", hasSize(0));
        later();
        try (StubService deployments = StubService.start("deployment-service")) {
            deployments.answer(
                    "GET",
                    "/internal/spaces/Spaces-1/targets",
                    new Targets(List.of(new Named("Machines-7", "web-1")), List.of("web")));
            deployments.answer("POST", "/internal/infrastructure", new Infrastructure(List.of(), List.of()));
            api.release.answer("GET", "/internal/spaces/Spaces-1/tenanttags", List.of("Region/North"));
            api.save(0, "{'Name':'A','Value':'1','Scope':{'Machine':['Machines-7']}}")
                    .statusCode(200)
                    .body("ScopeValues.Machines.Name", equalTo(List.of("web-1")));
            user().get("/api/Spaces-1/variables/" + api.set)
                    .then()
                    .statusCode(200)
                    .body("ScopeValues.Machines", equalTo(List.of(Map.of("Id", "Machines-7", "Name", "web-1"))))
                    .body("ScopeValues.Roles", equalTo(List.of(Map.of("Id", "web", "Name", "web"))))
                    .body(
                            "ScopeValues.TenantTags",
                            equalTo(List.of(Map.of("Id", "Region/North", "Name", "Region/North"))));
        }
    }

    @Test
    void shouldNotAskANeighbourAgainSoonAfterItDidNotAnswer() {
        String targets = "/internal/spaces/Spaces-1/targets";
        try (StubService deployments = StubService.start("deployment-service")) {
            deployments.answer("GET", targets, 503, null);
            for (int round = 1; round <= 2; round++) {
                later();
                for (int request = 0; request < 3; request++) {
                    user().get("/api/Spaces-1/variables/" + api.set)
                            .then()
                            .statusCode(200)
                            .body("ScopeValues.Machines", hasSize(0))
                            .body("ScopeValues.Environments", hasSize(3));
                }
                assertThat(deployments.requests("GET", targets)).hasSize(round);
            }
        }
    }

    /** Later than all that the service remembers of tests before; tokens are good for longer. */
    private static void later() {
        ahead = ahead.plusSeconds(10);
        QuarkusMock.installMockForType(InstantSource.offset(InstantSource.system(), ahead), InstantSource.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|All,Dev,Prod,Mine,Other",
                "&projectEnvironmentsFilter=Environments-1|All,Dev,Mine,Other",
                "&projectEnvironmentsFilter=Environments-1,Environments-2|All,Dev,Prod,Mine,Other",
                "&projectEnvironmentsFilter=Environments-9|All,Mine,Other",
                "&runbook=Runbooks-1|All,Dev,Prod,Other",
                "&runbook=Runbooks-1&projectEnvironmentsFilter=Environments-2|All,Prod,Other",
            })
    void shouldFilterNames(String query, String names) {
        api.save(
                        0,
                        "{'Name':'All','Value':'1'},{'Name':'Other','Value':'1'},"
                                + "{'Name':'Other','Value':'2','Scope':{'Environment':['Environments-2']}},"
                                + "{'Name':'Dev','Value':'1','Scope':{'Environment':['Environments-1']}},"
                                + "{'Name':'Prod','Value':'1','Scope':{'Environment':['Environments-2']}},"
                                + "{'Name':'Mine','Value':'1','Scope':{'ProcessOwner':['" + api.project + "']}}")
                .statusCode(200);
        user().get("/api/Spaces-1/variables/names?project=" + api.project + (query == null ? "" : query))
                .then()
                .statusCode(200)
                .body("$", containsInAnyOrder(names.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variableset-Projects-999999",
                "variableset-LibraryVariableSets-1",
                "nonsense",
                "variableset-Projects-1-s-9-AAAAA"
            })
    void shouldAnswerNotFoundWhenTheOwnerIsUnknown(String id) {
        user().get("/api/Spaces-1/variables/" + id)
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString(id))
                .body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldAnswerNotFoundInAnotherSpace() {
        user().get("/api/Spaces-2/variables/" + api.set).then().statusCode(404);
    }

    @Test
    void shouldListSetsAndNames() {
        api.save(0, "{'Name':'b','Value':'1'},{'Name':'A','Value':'2'},{'Name':'B','Value':'3'}");

        user().get("/api/Spaces-1/variables/all").then().statusCode(200).body("Id", hasItem(api.set));
        user().queryParam("project", api.project)
                .get("/api/Spaces-1/variables/names")
                .then()
                .statusCode(200)
                .body("$", equalTo(List.of("A", "b")));
        user().get("/api/Spaces-1/variables/names").then().statusCode(400);
    }
}
