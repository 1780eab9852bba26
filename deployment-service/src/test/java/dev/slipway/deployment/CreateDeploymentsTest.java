package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deployments by hand: made and told of, or refused without a trace. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CreateDeploymentsTest {

    @Inject
    DeployApi api;

    @Inject
    Pool pool;

    @Test
    void shouldDeployAndTellOfIt() {
        var deployment = api.deploy(
                        Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1", "Comments", "go"))
                .statusCode(201)
                .body("Name", equalTo("Deploy to Env Environments-1"))
                .body("ProjectId", equalTo("Projects-" + api.number))
                .body("ChannelId", equalTo("Channels-1"))
                .body("Comments", equalTo("go"))
                .body("DeployedBy", equalTo("Administrator"))
                .body("TenantId", nullValue())
                .body("Changes", hasSize(0))
                .body("SpecificTargetTagIds", hasSize(0))
                .body("ExcludedTargetTagIds", hasSize(0))
                .body("FailTargetDiscovery", equalTo(false))
                .body("DebugMode", equalTo("None"))
                .body("$", hasKey("Priority"))
                .body("$", hasKey("TentacleRetentionPeriod"))
                .extract()
                .jsonPath();

        api.waitFor(deployment.getString("TaskId"), "Success");
        as().get("/api/Spaces-1/tasks/" + deployment.getString("TaskId"))
                .then()
                .statusCode(200)
                .body("IsCompleted", equalTo(true))
                .body("FinishedSuccessfully", equalTo(true))
                .body("HasBeenPickedUpByProcessor", equalTo(true))
                .body("Arguments.DeploymentId", equalTo(deployment.getString("Id")))
                .body(
                        "Description",
                        equalTo("Deploy Scripted %d release 1.0.%d to Env Environments-1"
                                .formatted(api.number, api.number)));
        assertThat(as().get("/api/Spaces-1/deployments/" + deployment.getString("Id"))
                        .jsonPath()
                        .getString("Id"))
                .isEqualTo(deployment.getString("Id"));
        assertThat(Facts.topics(pool, deployment.getString("Id")))
                .containsSubsequence(
                        "deployment-queued", "deployment-started", "deployment-finished", "deployment-changed");
        given().header("Authorization", Tokens.service("release-service", "deployment-service"))
                .get("/internal/releases/" + api.release() + "/outcomes")
                .then()
                .statusCode(200)
                .body("[0].State", equalTo("Success"));
    }

    @Test
    void shouldRefuseAndKeepNothingWhenReleaseServiceRefuses() {
        api.neighbours.refuse(
                api.release(), "Release cannot go to Production: it needs one successful deployment in phase Test.");

        api.deploy(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1"))
                .statusCode(409)
                .body("ErrorMessage", containsString("phase Test"));

        assertThat(Rows.count(pool, "select count(*) from deployments where release_id = $1", api.release()))
                .isZero();
    }

    @Test
    void shouldGiveReservationsBackWhenSomethingElseIsWrong() {
        api.neighbours.manifest("Environments-77", new Manifest(List.of(), List.of("Password"), List.of()));
        var before = api.neighbours
                .release
                .requests("DELETE", "/internal/reservations/*")
                .size();

        api.deploy(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-77"))
                .statusCode(400)
                .body("Errors[0]", containsString("'Password' needs a value"));
        api.neighbours.manifest(
                "Environments-76",
                new Manifest(List.of(), List.of(), List.of(), List.of(), List.of("The tenant Acme has no Db.")));
        api.deploy(Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-76"))
                .statusCode(400)
                .body("Errors[0]", equalTo("The tenant Acme has no Db."));
        deployWithout("action-1").statusCode(400).body("Errors[0]", containsString("'Say hello' is required"));
        deployWithout("nothing").statusCode(400).body("Errors[0]", containsString("'nothing'"));

        assertThat(api.neighbours.release.requests("DELETE", "/internal/reservations/*"))
                .hasSize(before + 4);
        assertThat(Rows.count(pool, "select count(*) from deployments where release_id = $1", api.release()))
                .isZero();
    }

    private ValidatableResponse deployWithout(String action) {
        return api.deploy(
                Map.of("ReleaseId", api.release(), "EnvironmentId", "Environments-1", "SkipActions", List.of(action)));
    }

    @Test
    void shouldDeployToAllEnvironmentsOrNone() {
        var made = as().body(Map.of(
                        "projectName", "Scripted",
                        "releaseVersion", String.valueOf(api.number),
                        "environmentNames", List.of("Environments-1", "Environments-2"),
                        "skipStepNames", List.of("say BYE"),
                        "spaceName", "Default"))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(201)
                .body("DeploymentServerTasks", hasSize(2))
                .extract()
                .jsonPath();
        made.<String>getList("DeploymentServerTasks.ServerTaskId").forEach(task -> api.waitFor(task, "Success"));
        as().get("/api/Spaces-1/deployments/" + made.getString("DeploymentServerTasks[0].DeploymentId"))
                .then()
                .body("SkipActions", equalTo(List.of("action-2")));

        api.neighbours.manifest("Environments-78", new Manifest(List.of(), List.of("Token"), List.of()));
        as().body(Map.of(
                        "ProjectName", "Scripted",
                        "ReleaseVersion", String.valueOf(api.number),
                        "EnvironmentNames", List.of("Environments-1", "Environments-78")))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(1));
        assertThat(Rows.count(pool, "select count(*) from deployments where release_id = $1", api.release()))
                .isEqualTo(2);
    }

    /** release-service finds them (its TicketsTest); here they must reach it as written, and its ids be what is kept. */
    @ParameterizedTest
    @CsvSource({
        "Projects-N, Environments-1",
        "scripted-N, env-environments-1",
        "Scripted N, Env Environments-1",
        "SCRIPTED N, ENV ENVIRONMENTS-1",
        "' Scripted N ', ' environments-1 '",
    })
    void shouldDeployByIdSlugAndNameInAnyCase(String project, String environment) {
        var projectName = project.replace("N", String.valueOf(api.number));
        var id = as().body(Map.of(
                        "projectName",
                        projectName,
                        "releaseVersion",
                        "1.0." + api.number,
                        "environmentNames",
                        List.of(environment)))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("DeploymentServerTasks[0].DeploymentId");

        as().get("/api/Spaces-1/deployments/" + id)
                .then()
                .body("ProjectId", equalTo("Projects-" + api.number))
                .body("ReleaseId", equalTo(api.release()))
                .body("EnvironmentId", equalTo("Environments-1"));
        var asked = api.neighbours.release.requests("POST", "/internal/tickets").stream()
                .map(request -> request.bodyAs(TicketRequest.class))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(asked.project()).isEqualTo(projectName.strip());
        assertThat(asked.releaseVersion()).isEqualTo("1.0." + api.number);
        assertThat(asked.targets())
                .extracting(TicketRequest.Target::environment)
                .containsExactly(environment.strip());
    }

    @Test
    void shouldTakeOutcomesAlongWithTheNextTicket() {
        var first = api.deployed("Environments-1");
        api.waitFor(first.getString("TaskId"), "Success");

        api.deployed("Environments-2");

        var asked = api.neighbours.release.requests("POST", "/internal/tickets").stream()
                .map(request -> request.bodyAs(TicketRequest.class))
                .filter(request -> api.release().equals(request.releaseId()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(asked.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.deploymentId()).isEqualTo(first.getString("Id"));
            assertThat(outcome.state()).isEqualTo("Success");
        });
    }

    @Test
    void shouldRefuseBadInputInTheErrorBody() {
        as().body("{").post("/api/Spaces-1/deployments").then().statusCode(400).body("ErrorMessage", not(nullValue()));
        api.deploy(Map.of()).statusCode(400).body("Errors", hasSize(2));
        as().body(Map.of("ProjectName", "x"))
                .post("/api/Spaces-1/deployments/create/untenanted/v1")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(2));
        as().body(Map.of())
                .post("/api/Spaces-1/deployments/create/tenanted/v1")
                .then()
                .statusCode(400);
        given().get("/api/tasks").then().statusCode(401);
    }
}
