package dev.slipway.variables;

import static io.restassured.RestAssured.given;

import dev.slipway.contracts.internal.Infrastructure;
import dev.slipway.contracts.internal.InfrastructureRequest;
import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.internal.PlacesRequest;
import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The variables of a new project, as clients and other services see them; release-service is a stand-in that knows it. */
final class VariablesApi {

    static final String SERVICE = "variables-service";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    final int number = NUMBERS.incrementAndGet();
    final String project = "Projects-" + number;
    final String set = "variableset-" + project;
    final StubService release = StubService.start("release-service");
    final StubService deployment = StubService.start("deployment-service");

    /** Targets and worker pools that deployment-service has, in every space. */
    final Set<String> infrastructure = ConcurrentHashMap.newKeySet();

    /** Environments, tenants and tags that release-service has, in every space. */
    final Set<String> places = ConcurrentHashMap.newKeySet();

    VariablesApi() {
        knows(project, "Spaces-1");
        release.answerWith(
                "POST",
                "/internal/places",
                request -> new Places(request.bodyAs(PlacesRequest.class).ids().stream()
                        .filter(id -> !places.contains(id))
                        .toList()));
        deployment.answerWith(
                "POST",
                "/internal/infrastructure",
                request -> new Infrastructure(
                        request.bodyAs(InfrastructureRequest.class).ids().stream()
                                .filter(id -> !infrastructure.contains(id))
                                .toList(),
                        List.of()));
    }

    void knows(String projectId, String spaceId) {
        release.answer(
                "GET",
                "/internal/projects/" + projectId,
                new ProjectContext(
                        projectId,
                        spaceId,
                        "Web",
                        "web",
                        List.of(
                                new Named("Environments-1", "Dev"),
                                new Named("Environments-2", "Prod"),
                                new Named("Environments-900", "Doomed")),
                        List.of(new Named("Channels-1", "Default"), new Named("Channels-900", "Doomed")),
                        List.of(new Named("a1", "Deploy"))));
    }

    ValidatableResponse save(int version, String variables) {
        return save("Spaces-1", set, version, variables);
    }

    static ValidatableResponse save(String space, String set, int version, String variables) {
        return user().body(("{'Id':'" + set + "','Version':" + version + ",'Variables':[" + variables
                                + "],'Links':null,'ScopeValues':{}}")
                        .replace('\'', '"'))
                .put("/api/" + space + "/variables/" + set)
                .then();
    }

    String snapshot() {
        return service()
                .body(Map.of("spaceId", "Spaces-1", "ownerIds", List.of(project)))
                .post("/internal/snapshots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("SnapshotIds[0]");
    }

    static ValidatableResponse manifest(String snapshotId, String environmentId, Map<String, String> prompted) {
        return service()
                .body(Map.of(
                        "spaceId",
                        "Spaces-1",
                        "snapshotIds",
                        List.of(snapshotId),
                        "environmentId",
                        environmentId,
                        "channelId",
                        "Channels-1",
                        "promptedValues",
                        prompted))
                .post("/internal/manifests")
                .then();
    }

    static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }

    static RequestSpecification service() {
        return given().header("Authorization", Tokens.service("release-service", SERVICE))
                .contentType(ContentType.JSON);
    }
}
