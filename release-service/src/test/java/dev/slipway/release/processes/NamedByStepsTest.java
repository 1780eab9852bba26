package dev.slipway.release.processes;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Worker pools and feeds that steps name exist when they are saved, and pools are not deleted while they are named. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class NamedByStepsTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final List<String> POOLS = List.of("WorkerPools-1", "WorkerPools-2");

    private StubService deployments;

    @BeforeEach
    void startDeploymentService() {
        deployments = StubService.start("deployment-service");
        deployments.answerWith(
                "POST",
                "/internal/infrastructure",
                request -> new Infrastructure(
                        request.bodyAs(InfrastructureRequest.class).ids().stream()
                                .filter(id -> !POOLS.contains(id))
                                .toList(),
                        List.of()));
    }

    @Test
    void shouldRefusePoolsThatDoNotExist() {
        String process = "deploymentprocess-" + project("On a pool");
        save(process, 0, Map.of("WorkerPoolId", "WorkerPools-404"))
                .statusCode(400)
                .body(
                        "Errors",
                        hasItem(allOf(
                                containsString("Action 's'"),
                                containsString("WorkerPools-404"),
                                containsString("no worker pool of this space"))));
        save(process, 0, Map.of("WorkerPoolId", "WorkerPools-1")).statusCode(200);

        deployments.close();
        // What is there already is not asked for again; a new one is.
        save(process, 1, Map.of("WorkerPoolId", "WorkerPools-1", "Notes", "again"))
                .statusCode(200);
        save(process, 2, Map.of("WorkerPoolId", "WorkerPools-2")).statusCode(503);
    }

    @Test
    void shouldAskToSaveOnceMoreWhenThePoolIsBusy() {
        deployments.answer("POST", "/internal/infrastructure", new Infrastructure(List.of(), List.of("WorkerPools-2")));
        save("deploymentprocess-" + project("Busy pool"), 0, Map.of("WorkerPoolId", "WorkerPools-2"))
                .statusCode(409)
                .body("ErrorMessage", containsString("save once more"));
    }

    @Test
    void shouldNameStepsThatRunOnThePool() {
        String project = project("Names its pool");
        String runbook = created(SPACE + "/runbooks", Map.of("Name", "Tidy up", "ProjectId", project));
        save("deploymentprocess-" + project, 0, Map.of("WorkerPoolId", "WorkerPools-2"))
                .statusCode(200);
        put(
                        SPACE + "/runbookProcesses/RunbookProcess-" + runbook,
                        Map.of("Version", 0, "Steps", List.of(step(Map.of("WorkerPoolId", "WorkerPools-2")))))
                .statusCode(200);

        stepsOn("WorkerPools-2")
                .statusCode(200)
                .body(
                        "$",
                        contains(
                                "step 's' of project 'Names its pool'",
                                "step 's' of runbook 'Tidy up' of project 'Names its pool'"));
        stepsOn("WorkerPools-77").statusCode(200).body("$", empty());
        get("/internal/spaces/Spaces-1/workerpools/WorkerPools-2/steps").statusCode(403);
        save("deploymentprocess-" + project, 1, Map.of()).statusCode(200);
        stepsOn("WorkerPools-2").body("$", contains("step 's' of runbook 'Tidy up' of project 'Names its pool'"));
    }

    @Test
    void shouldRefuseFeedsThatDoNotExist() {
        String process = "deploymentprocess-" + project("Fed");
        String feed = created(
                SPACE + "/feeds", Map.of("Name", "Of the fed", "FeedType", "Docker", "FeedUri", "https://example.com"));
        save(process, 0, fedBy("Feeds-404"))
                .statusCode(400)
                .body("Errors", hasItem(allOf(containsString("Feeds-404"), containsString("no feed of this space"))));
        save(process, 0, Map.of("Container", Map.of("Image", "busybox", "FeedId", "Feeds-404")))
                .statusCode(400);
        save(process, 0, fedBy(feed)).statusCode(200);
        save(process, 1, fedBy("of the FED")).statusCode(200);
        save(process, 2, fedBy("feeds-builtin")).statusCode(200);
        save(process, 3, fedBy("#{WhateverFeed}")).statusCode(200);
    }

    private static Map<String, Object> fedBy(String feed) {
        return Map.of("Packages", List.of(Map.of("Name", "", "PackageId", "acme", "FeedId", feed)));
    }

    private static ValidatableResponse stepsOn(String pool) {
        return given().header("Authorization", Tokens.service("deployment-service", "release-service"))
                .get("/internal/spaces/Spaces-1/workerpools/" + pool + "/steps")
                .then();
    }

    private static ValidatableResponse save(String process, int version, Map<String, Object> more) {
        return put(SPACE + "/deploymentprocesses/" + process, Map.of("Version", version, "Steps", List.of(step(more))));
    }

    private static Map<String, Object> step(Map<String, Object> more) {
        return ScriptStep.of("s", "echo", more);
    }
}
