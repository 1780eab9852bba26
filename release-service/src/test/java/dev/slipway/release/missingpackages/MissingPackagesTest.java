package dev.slipway.release.missingpackages;

import static dev.slipway.release.documents.Api.admin;
import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.release.documents.ScriptStep;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class MissingPackagesTest {

    private static final String SPACE = "/api/Spaces-1";

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @Test
    void shouldListVersionsThatTheBuiltInFeedDoesNotHave() {
        String project = project("Missing packages");
        String docker = created(
                SPACE + "/feeds", Map.of("Name", "Missing docker", "FeedType", "Docker", "FeedUri", "https://x.test"));
        put(
                        SPACE + "/projects/" + project + "/deploymentprocesses",
                        Map.of(
                                "Version",
                                0,
                                "Steps",
                                List.of(
                                        step("Here", "Missing.Here", "feeds-builtin"),
                                        step("Gone", "Missing.Gone", "feeds-builtin"),
                                        step("Odd", "Missing.Odd", "slipway (built-in)"),
                                        step("Made up", "Missing.#{Kind}", "feeds-builtin"),
                                        step("Elsewhere", "Missing.Image", docker))))
                .statusCode(200);
        push("Missing.Here.1.0.0.zip");
        String gone = push("Missing.Gone.2.0.zip");
        String release = admin().body(Map.of(
                        "projectName",
                        project,
                        "releaseVersion",
                        "1.0",
                        "packages",
                        List.of("Here:1.0", "Gone:2.0.0", "Odd:not-there", "Made up:1.0", "Elsewhere:3.0")))
                .post(SPACE + "/releases/create/v1")
                .then()
                .statusCode(201)
                .extract()
                .path("ReleaseId");

        missing(release).body("Packages.Id", contains("Missing.Odd"), "Packages.Version", contains("not-there"));
        delete(SPACE + "/packages/" + gone).statusCode(200);
        missing(release)
                .body("Packages.Id", contains("Missing.Gone", "Missing.Odd"))
                .body("Packages.Version", contains("2.0.0", "not-there"));
        missing(World.created(emptyPlace(project), "2.0")).body("Packages", hasSize(0));
        get(SPACE + "/releases/Releases-999999/missingpackages").statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldTakeIdOfFeedForThatFeedEvenWhenTheBuiltInOneIsCalledSo() {
        String space = space("Feeds named as others");
        String api = "/api/" + space;
        String builtIn = get(api + "/feeds?feedType=BuiltIn").extract().path("Items[0].Id");
        String docker =
                created(api + "/feeds", Map.of("Name", "Images", "FeedType", "Docker", "FeedUri", "https://x.test"));
        put(api + "/feeds/" + builtIn, Map.of("Name", docker, "FeedType", "BuiltIn"))
                .statusCode(200);
        String group = get(api + "/projectgroups/all").extract().path("[0].Id");
        String lifecycle = get(api + "/lifecycles/all").extract().path("[0].Id");
        String project =
                created(api + "/projects", Map.of("Name", "Named", "ProjectGroupId", group, "LifecycleId", lifecycle));
        put(
                        api + "/projects/" + project + "/deploymentprocesses",
                        Map.of(
                                "Version",
                                0,
                                "Steps",
                                List.of(step("Image", "Image", docker), step("File", "File", builtIn))))
                .statusCode(200);
        String release = admin().body(Map.of("projectName", project, "packages", List.of("Image:1.0", "File:1.0")))
                .post(api + "/releases/create/v1")
                .then()
                .statusCode(201)
                .extract()
                .path("ReleaseId");

        get(api + "/releases/" + release + "/missingpackages").statusCode(200).body("Packages.Id", contains("File"));
    }

    private static World.Place emptyPlace(String project) {
        String channel =
                get(SPACE + "/projects/" + project + "/channels").extract().path("Items[0].Id");
        return new World.Place("Spaces-1", project, "Missing packages", channel, "", "", "");
    }

    private static ValidatableResponse missing(String release) {
        return get(SPACE + "/releases/" + release + "/missingpackages").statusCode(200);
    }

    private static String push(String file) {
        return RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .multiPart("file", file, "content".getBytes(StandardCharsets.UTF_8))
                .post(SPACE + "/packages/raw")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }

    private static Map<String, Object> step(String name, String packageId, String feed) {
        return ScriptStep.of(
                name,
                "echo " + name,
                Map.of("Packages", List.of(Map.of("Name", "", "PackageId", packageId, "FeedId", feed))));
    }
}
