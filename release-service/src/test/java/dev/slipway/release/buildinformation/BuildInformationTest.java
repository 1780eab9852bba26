package dev.slipway.release.buildinformation;

import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class BuildInformationTest {

    private static final String PATH = "/api/Spaces-1/build-information";
    private static final String EXISTS = "Metadata for the specified Package ID and version already exists.";

    @Test
    void shouldKeepWhatTheBuildServerTells() {
        Map<String, Object> kept = post(PATH, information("Built.App", "1.0.0"))
                .statusCode(201)
                .body("PackageId", equalTo("Built.App"), "BuildNumber", equalTo("17"))
                .body("VcsCommitUrl", equalTo("https://github.com/acme/web/commit/abc123"))
                .body("Commits.LinkUrl", contains("https://github.com/acme/web/commit/abc123"))
                .body("WorkItems.LinkUrl", contains("https://github.com/acme/web/issues/12"))
                .body("IssueTrackerName", equalTo("GitHub"))
                .extract()
                .path("");
        String id = String.valueOf(kept.get("Id"));

        Map<String, Object> got = get(PATH + "/" + id).statusCode(200).extract().path("");
        List<Map<String, Object>> listed =
                get(PATH + "?packageId=built.app").extract().path("Items");
        assertThat(got).isEqualTo(kept);
        assertThat(listed).containsExactly(kept);
    }

    @Test
    void shouldShowItWithThePackageOfTheSameVersion() {
        post(PATH, information("Shown.App", "1.0")).statusCode(201);

        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .multiPart("file", "Shown.App.1.0.0.zip", "x".getBytes(StandardCharsets.UTF_8))
                .post("/api/Spaces-1/packages/raw")
                .then()
                .statusCode(201);

        get("/api/Spaces-1/packages?nuGetPackageId=Shown.App")
                .body("Items[0].PackageVersionBuildInformation.BuildNumber", equalTo("17"))
                .body("Items[0].PackageVersionBuildInformation.Commits", hasSize(1));
    }

    @Test
    void shouldDecideByOverwriteModeInQueryOrBody() {
        Map<String, Object> body = information("Twice.App", "1.0");
        String id = post(PATH, body).statusCode(201).extract().path("Id");

        post(PATH, body).statusCode(409).body("Errors", contains(EXISTS));
        post(PATH + "?overwriteMode=IgnoreIfExists", body).statusCode(200).body("Id", equalTo(id));
        Map<String, Object> other = new HashMap<>(body);
        other.put("OctopusBuildInformation", Map.of("BuildNumber", "18"));
        other.put("OverwriteMode", "OverwriteExisting");
        post(PATH, other).statusCode(200).body("Id", equalTo(id), "BuildNumber", equalTo("18"));
        post(PATH + "?overwriteMode=FailIfExists", other).statusCode(409);
        post(PATH + "?overwriteMode=x", body).statusCode(400);
    }

    @Test
    void shouldReplaceOnlyByAdministrators() {
        post(PATH, information("Guarded.Build", "1")).statusCode(201);

        RestAssured.given()
                .header(
                        "Authorization",
                        Tokens.user("release-service", "Users-9", "ci", Permission.BUILD_INFORMATION_PUSH))
                .contentType("application/json")
                .body(information("Guarded.Build", "1"))
                .post(PATH + "?overwriteMode=OverwriteExisting")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldFilterAndGiveTheLatest() {
        for (String version : List.of("1.9", "1.10", "1.10-rc")) {
            post(PATH, information("Filtered.One", version)).statusCode(201);
        }
        post(PATH, information("Filtered.Two", "3")).statusCode(201);

        get(PATH + "?filter=FILTERED").body("Items.Version", contains("1.10", "1.10-rc", "1.9", "3"));
        get(PATH + "?filter=filtered&latest=true").body("Items.Version", contains("1.10", "3"));
        get(PATH + "?packageId=Filtered.One&latest=true").body("TotalResults", equalTo(1));
        get(PATH + "?filter=filtered&take=1").body("Links.'Page.Next'", containsString("filter=filtered&skip=1"));
        get(PATH + "?packageId=Filtered").body("Items", hasSize(0));
    }

    @Test
    void shouldDeleteOneAndMany() {
        String one = post(PATH, information("Deleted.App", "1")).extract().path("Id");
        String two = post(PATH, information("Deleted.App", "2")).extract().path("Id");
        String three = post(PATH, information("Deleted.App", "3")).extract().path("Id");

        delete(PATH + "/" + one).statusCode(200);
        delete(PATH + "/" + one).statusCode(404);
        delete(PATH + "/bulk").statusCode(400);
        delete(PATH + "/bulk?ids=" + two + "&ids=" + three).statusCode(200);
        get(PATH + "?packageId=Deleted.App").body("Items", hasSize(0));
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        post(PATH, Map.of("OctopusBuildInformation", Map.of("BuildUrl", "javascript:alert(1)")))
                .statusCode(400)
                .body("Errors", hasSize(3));
        post(PATH, Map.of("PackageId", "a\u0000b", "Version", "1")).statusCode(400);
        post("/api/Spaces-4711/build-information", information("x", "1")).statusCode(404);
        get(PATH + "/x").statusCode(404);
    }

    private static Map<String, Object> information(String packageId, String version) {
        return Map.of(
                "PackageId", packageId,
                "Version", version,
                "OctopusBuildInformation",
                        Map.of(
                                "BuildEnvironment", "Jenkins",
                                "BuildNumber", "17",
                                "BuildUrl", "https://ci.example.com/17",
                                "Branch", "main",
                                "VcsType", "Git",
                                "VcsRoot", "https://github.com/acme/web.git",
                                "VcsCommitNumber", "abc123",
                                "Commits", List.of(Map.of("Id", "abc123", "Comment", "Fixes #12"))));
    }
}
