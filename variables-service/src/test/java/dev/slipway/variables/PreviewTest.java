package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PreviewTest {

    private TenantedProject web;

    @BeforeEach
    void create() {
        web = new TenantedProject();
    }

    @Test
    void shouldShowWhatWinsAndWhy() {
        web.save("{'Name':'Db','Value':'any'},{'Name':'Db','Value':'prod','Scope':{'Environment':['Environments-2']}},"
                        + "{'Name':'db','Value':'twin','Scope':{'Environment':['Environments-2']}},"
                        + "{'Name':'Db','Value':'test','Scope':{'Environment':['Environments-1']}},"
                        + "{'Name':'Db','Value':'step','Scope':{'Action':['a1']}},"
                        + "{'Name':'Pw','Value':'hush','IsSensitive':true,'Type':'Sensitive'}")
                .statusCode(200);

        String body = web.preview("&environment=Environments-2")
                .statusCode(200)
                .body("Id", equalTo(web.set))
                .body("Variables.Name", hasSize(3))
                .body("Variables[0].Value", equalTo("step"))
                .body("Explanations.Name", contains("Db", "Pw"))
                .body(
                        "Explanations[0].Candidates.Verdict",
                        contains("WinsInPart", "Wins", "LosesByTie", "LosesByWeight", "DoesNotApply"))
                .body("Explanations[0].Candidates.Weight", contains(10_000_000, 100, 100, 0, 0))
                .body("Explanations[0].Candidates[0].Reason", startsWith("Used for Action Deploy"))
                .body("Explanations[0].Candidates[4].Reason", containsString("Environment Test"))
                .body("Explanations[0].Candidates[4].Scope", equalTo(Map.of("Environment", List.of("Environments-1"))))
                .body("Explanations[0].Candidates[4].OwnerId", equalTo(web.project))
                .body("Explanations[1].Candidates[0].Value", equalTo(null))
                .body("Explanations[1].Candidates[0].HasValue", equalTo(true))
                .body("Warnings", contains(containsString("same scope")))
                .extract()
                .asString();

        assertThat(body).doesNotContain("hush").doesNotContain("v1.");
    }

    @Test
    void shouldRespectAllRolesOfAMachine() {
        web.save("{'Name':'Port','Value':'none'},{'Name':'Port','Value':'linux','Scope':{'Role':['linux']}},"
                        + "{'Name':'Port','Value':'web','Scope':{'Role':['web']}},"
                        + "{'Name':'Port','Value':'db','Scope':{'Role':['db']}},"
                        + "{'Name':'Os','Value':'any'},{'Name':'Os','Value':'debian','Scope':{'Role':['linux']}}")
                .statusCode(200);
        web.preview("&machine=Machines-7")
                .statusCode(503)
                .body("ErrorMessage", containsString("Only deployment-service knows the roles of Machines-7"));
        try (StubService deployments = StubService.start("deployment-service")) {
            deployments.answer(
                    "GET",
                    "/internal/spaces/" + web.space + "/targets",
                    new Targets(
                            List.of(new Named("Machines-7", "web-1"), new Named("Machines-8", "bare")),
                            List.of("linux", "web"),
                            Map.of("Machines-7", List.of("linux", "web"))));
            // The step is for web servers, so their value beats that of another role.
            web.preview("&machine=Machines-7&action=a1")
                    .statusCode(200)
                    .body("Variables.Value", contains("debian", "web"))
                    .body("Explanations[1].Candidates.Value", contains("web", "linux", "none", "db"))
                    .body("Explanations[1].Candidates.Weight", contains(100_000, 10_000, 0, 0));
            web.preview("&machine=Machines-8").body("Variables.Value", contains("any", "none"));
            web.preview("&machine=Machines-8&role=db").body("Variables.Value", contains("any", "db"));
            web.preview("&machine=Machines-9")
                    .statusCode(404)
                    .body("ErrorMessage", containsString("no deployment target 'Machines-9'"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    '' | step,role,channel,runbook,any
                    &action=a1&role=x | channel,runbook,any
                    &channel=Channels-1&runbook=Runbooks-2&role=x&action=a1 | channel
                    &channel=Channels-2&runbook=Runbooks-1&role=x&action=a1 | runbook
                    &action=a2 | step
                    """)
    void shouldLeaveOpenWhatIsNotGiven(String query, String values) {
        web.save("{'Name':'A','Value':'any'},{'Name':'A','Value':'channel','Scope':{'Channel':['Channels-1']}},"
                        + "{'Name':'A','Value':'step','Scope':{'Action':['a2']}},"
                        + "{'Name':'A','Value':'runbook','Scope':{'ProcessOwner':['Runbooks-1']}},"
                        + "{'Name':'A','Value':'role','Scope':{'Role':['web']}}")
                .statusCode(200);

        web.preview(query).statusCode(200).body("Variables.Value", equalTo(List.of(values.split(","))));
    }

    @Test
    void shouldShowWhatADeploymentForATenantWouldFind() {
        web.save("{'Name':'Db','Value':'any'},"
                        + "{'Name':'Db','Value':'north','Scope':{'TenantTag':['Region/North']}},"
                        + "{'Name':'Db','Value':'south','Scope':{'TenantTag':['Region/South']}}")
                .statusCode(200);
        web.answer();
        web.preview("").statusCode(200).body("Variables.Value", containsInAnyOrder("north", "south", "any"));

        String body = web.preview("&environment=Environments-1&tenant=" + web.tenant)
                .statusCode(200)
                .body("Variables.Name", contains("Db", "Key", "Url", "Zone"))
                .body("Variables.Value", contains("mine", null, "http://x", "UTC"))
                .body("Variables[0].Scope.Tenant", contains(web.tenant))
                .body("Variables[1].HasValue", equalTo(true))
                .body("Explanations[0].Candidates.Weight", contains(1101, 1000, 0, 0))
                .body("Explanations[2].Candidates[0].OwnerId", equalTo(web.library))
                .body("Warnings", hasSize(0))
                .extract()
                .asString();
        assertThat(body).doesNotContain("geheim").doesNotContain("v1.");
        web.preview("&environment=Environments-2&tenant=" + web.tenant)
                .body("Variables.Value", contains("north", null, "http://x", "UTC"))
                .body("Warnings", contains(containsString("The tenant Acme lacks a value for 'Db' of Web in Prod")));
        web.preview("&tenant=Tenants-8").statusCode(404);
    }

    @Test
    void shouldShowATenantOnlyToThoseWhoMaySeeTenants() {
        String preview = "/api/" + web.space + "/variables/preview?project=" + web.project;
        reader(Permission.VARIABLE_VIEW).get(preview).then().statusCode(200);
        reader(Permission.VARIABLE_VIEW).get(preview + "&tenant=").then().statusCode(200);
        for (String tenant : List.of(web.tenant, "Tenants-8")) {
            reader(Permission.VARIABLE_VIEW)
                    .get(preview + "&tenant=" + tenant)
                    .then()
                    .statusCode(403)
                    .body("ErrorMessage", containsString("TenantView"));
        }
        reader(Permission.VARIABLE_VIEW, Permission.TENANT_VIEW)
                .get(preview + "&tenant=" + web.tenant)
                .then()
                .statusCode(200);
        reader(Permission.VARIABLE_VIEW)
                .get("/api/" + web.space + "/variables/preview")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("?project="));
    }

    private static RequestSpecification reader(Permission... permissions) {
        return given().header("Authorization", Tokens.user(VariablesApi.SERVICE, "Users-2", "jane", permissions));
    }
}
