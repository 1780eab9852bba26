package dev.slipway.release.packages;

import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.release.documents.Api;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PackagesTest {

    private static final String PACKAGES = "/api/Spaces-1/packages";
    private static final String VERSIONS = "/api/Spaces-1/feeds/feeds-builtin/packages/versions?packageId=";

    @Inject
    Pool pool;

    @Inject
    PackagesConfig config;

    @Test
    void shouldTakeUploadAndGiveItBack() {
        Map<String, Object> uploaded = push("Taken.App.1.0.0-beta.1.zip", "content")
                .statusCode(201)
                .body("PackageId", equalTo("Taken.App"), "NuGetPackageId", equalTo("Taken.App"))
                .body("Version", equalTo("1.0.0-beta.1"), "FileExtension", equalTo(".zip"))
                .body("FeedId", equalTo("feeds-builtin"), "PackageSizeBytes", equalTo(7), "ReleaseNotes", equalTo(""))
                .body("Hash", equalTo("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"))
                .extract()
                .path("");
        String id = String.valueOf(uploaded.get("Id"));

        Map<String, Object> got = get(PACKAGES + "/" + id)
                .statusCode(200)
                .body("$", not(hasKey("ReleaseNotes")))
                .extract()
                .path("");
        List<Map<String, Object>> listed =
                get(PACKAGES + "?nuGetPackageId=taken.app").extract().path("Items");
        assertThat(listed).containsExactly(got);
        RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .get(PACKAGES + "/" + id + "/raw")
                .then()
                .statusCode(200)
                .header("Content-Length", "7")
                .header("Content-Disposition", containsString("\"Taken.App.1.0.0-beta.1.zip\""))
                .body(equalTo("content"));
        assertThat(facts("feeds-builtin/taken.app")).containsExactly("package-pushed");
        assertThat(facts(id)).containsExactly("audit-recorded");
    }

    @Test
    void shouldTakeFileFromPartOfAnyName() {
        for (String part : List.of("fileToUpload", "file", "data")) {
            RestAssured.given()
                    .header("Authorization", Tokens.admin("release-service"))
                    .multiPart(part, "Part." + part + ".1.0.0.zip", bytes(part))
                    .post(PACKAGES + "/raw")
                    .then()
                    .statusCode(201)
                    .body("PackageId", equalTo("Part." + part));
        }
    }

    @Test
    void shouldDecideByOverwriteModeWhenVersionIsThere() {
        String id = push("Again.1.0.zip", "first").statusCode(201).extract().path("Id");

        push("Again.1.0.0.zip", "other")
                .statusCode(409)
                .body("Errors[0]", containsString("A package with the same name and version already exists"));
        push("again.v1.zip?overwriteMode=FailIfExists", "other").statusCode(409);
        push("Again.1.0.zip?overwriteMode=IgnoreIfExists", "other")
                .statusCode(200)
                .body("Id", equalTo(id), "PackageSizeBytes", equalTo(5));
        assertThat(content(id)).isEqualTo("first");
        push("Again.1.0.zip?overwriteMode=OverwriteExisting", "second")
                .statusCode(200)
                .body("Id", equalTo(id), "PackageSizeBytes", equalTo(6));
        assertThat(content(id)).isEqualTo("second");
        push("Again.1.0.zip?replace=true", "third one").statusCode(200);
        assertThat(content(id)).isEqualTo("third one");
        push("Again.1.0.zip?overwriteMode=Perhaps", "x").statusCode(400);
        assertThat(blobs(id)).isEqualTo(1);
        assertThat(facts("feeds-builtin/again")).hasSize(3);
    }

    @Test
    void shouldReplaceOnlyByAdministratorsOfTheFeed() {
        push("Guarded.1.0.zip", "first").statusCode(201);
        String pusher =
                Tokens.user("release-service", "Users-9", "ci", Permission.BUILT_IN_FEED_PUSH, Permission.FEED_VIEW);

        upload(pusher, "/raw?overwriteMode=OverwriteExisting", "Guarded.1.0.zip", "x")
                .statusCode(403)
                .body("ErrorMessage", containsString("BuiltInFeedAdminister"));
        upload(pusher, "/raw", "Guarded.1.1.zip", "x").statusCode(201);
        upload(Tokens.user("release-service", "Users-8", "viewer", Permission.FEED_VIEW), "/raw", "Guarded.2.zip", "x")
                .statusCode(403);
    }

    @Test
    void shouldAnswerARepeatedUploadAsTheFirst() {
        for (String replayed : List.of("first", "again")) {
            RestAssured.given()
                    .header("Authorization", Tokens.admin("release-service"))
                    .header("Idempotency-Key", "upload-of-repeated")
                    .multiPart("file", "Repeated.1.0.0.zip", bytes("same"))
                    .post(PACKAGES + "/raw")
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", replayed.equals("first") ? nullValue() : equalTo("true"))
                    .body("PackageId", equalTo("Repeated"));
        }
    }

    @Test
    void shouldFilterListAndGiveTheHighestOfEach() {
        for (String file : List.of("Listed.A.1.9.zip", "Listed.A.1.10.zip", "Listed.A.1.11-rc.zip", "Listed.B.2.zip")) {
            push(file, "x").statusCode(201);
        }

        get(PACKAGES + "?filter=lIsTeD")
                .body("Items.Version", contains("1.11-rc", "1.10", "1.9", "2"), "TotalResults", equalTo(4));
        get(PACKAGES + "?filter=listed&latest=true")
                .body("Items.Version", contains("1.11-rc", "2"), "TotalResults", equalTo(2));
        get(PACKAGES + "?filter=listed&take=3")
                .body("Items", hasSize(3))
                .body("Links.'Page.Next'", equalTo(PACKAGES + "?filter=listed&skip=3&take=3"));
        get(PACKAGES + "?filter=listed&skip=3&take=3")
                .body("Items.Version", contains("2"), "Links", not(hasKey("Page.Next")));
        get(PACKAGES + "?filter=listed%25").body("Items", hasSize(0));
        get(PACKAGES + "?nuGetPackageId=Listed").body("Items", hasSize(0));
        get("/api/Spaces-1/feeds/feeds-builtin/packages/search?term=LISTED")
                .body("Items.Id", contains("Listed.A", "Listed.B"))
                .body("Items.LatestVersion", contains("1.11-rc", "2"));
        get("/api/Spaces-1/feeds/feeds-builtin/packages/search?term=listed.c")
                .statusCode(200)
                .body("Items", hasSize(0), "TotalResults", equalTo(0));
        int total = get("/api/Spaces-1/feeds/stats").extract().path("TotalPackages");
        assertThat(total).isGreaterThanOrEqualTo(4);
    }

    @Test
    void shouldListVersionsForReleasesTheHighestFirst() {
        for (String version : List.of("1.9", "1.10", "2.0-beta.2", "2.0-beta.11", "2.0-alpha", "1.0+build")) {
            push("Picked." + version + ".zip", "x").statusCode(201);
        }

        get(VERSIONS + "picked&take=1")
                .body("Items.Version", contains("2.0-beta.11"), "TotalResults", equalTo(6))
                .body("Items[0].FeedId", equalTo("feeds-builtin"), "Items[0].PackageId", equalTo("Picked"))
                .body("Items[0].SizeBytes", equalTo(1));
        get(VERSIONS + "Picked&includePreRelease=false").body("Items.Version", contains("1.10", "1.9", "1.0+build"));
        versions("versionRange", "[1.9,2.0)").body("Items", hasSize(5));
        versions("versionRange", "(1.9,1.10]").body("Items.Version", contains("1.10"));
        versions("preReleaseTag", "^beta").body("Items.Version", contains("2.0-beta.11", "2.0-beta.2"));
        versions("preReleaseTag", "^$").body("Items.Version", contains("1.10", "1.9"));
        get(VERSIONS + "Picked&filter=beta&skip=1").body("Items.Version", contains("2.0-beta.2"));
        versions("versionTagRegex", "^2\\.0-B").body("Items.Version", contains("2.0-beta.11", "2.0-beta.2"));
        versions("versionTagRegex", "^0").statusCode(200).body("Items", hasSize(0));
        versions("versioningStrategy", "mostRecentlyPublished")
                .body("Items.Version", contains("1.0+build", "2.0-alpha", "2.0-beta.11", "2.0-beta.2", "1.10", "1.9"));
        versions("versioningStrategy", "SemVer").body("Items[0].Version", equalTo("2.0-beta.11"));
        get(VERSIONS + "Picked&versioningStrategy=MostRecentlyPublished&versionTagRegex=beta&take=1")
                .body("Items.Version", contains("2.0-beta.11"), "TotalResults", equalTo(2))
                .body(
                        "Links.'Page.Next'",
                        containsString("versionTagRegex=beta&versioningStrategy=MostRecentlyPublished"));
        versions("versionTagRegex", "(").statusCode(400).body("Errors[0]", containsString("version tag expression"));
        versions("versioningStrategy", "Newest").statusCode(400);
        versions("versionRange", "[x").statusCode(400);
        versions("preReleaseTag", "(").statusCode(400);
        get(VERSIONS).statusCode(400).body("Errors", hasItem(containsString("packageId")));
        get(VERSIONS + "Unheard.Of").statusCode(200).body("Items", hasSize(0));
    }

    private static ValidatableResponse versions(String parameter, String value) {
        return RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .queryParam(parameter, value)
                .get(VERSIONS + "Picked")
                .then();
    }

    @Test
    void shouldDeleteWithContentOneByOneAndInBulk() {
        String one = push("Gone.1.zip", "x").extract().path("Id");
        String two = push("Gone.2.zip", "x").extract().path("Id");
        String three = push("Gone.3.zip", "x").extract().path("Id");
        String blob = blobOf(one);

        delete(PACKAGES + "/" + one).statusCode(200);
        get(PACKAGES + "/" + one).statusCode(404);
        get(PACKAGES + "/" + one + "/raw").statusCode(404).body("$", not(hasKey("Errors")));
        delete(PACKAGES + "/" + one).statusCode(404);
        assertThat(config.folder().resolve(blob.substring(0, 2)).resolve(blob)).doesNotExist();
        delete(PACKAGES + "/bulk").statusCode(400);
        delete(PACKAGES + "/bulk?ids=" + two + "," + three + ",Packages-999999").statusCode(200);
        get(PACKAGES + "?nuGetPackageId=Gone").body("Items", hasSize(0));
        push("Gone.1.zip", "back").statusCode(201);
        assertThat(facts(one)).containsExactly("audit-recorded", "audit-recorded");
    }

    @Test
    void shouldKeepSpacesApart() {
        String space = Api.space("Other packages");
        upload(Tokens.admin("release-service"), "/api/" + space + "/packages/raw", "Apart.1.zip", "there")
                .statusCode(201);
        String here = push("Apart.1.zip", "here").statusCode(201).extract().path("Id");

        get("/api/" + space + "/packages/" + here).statusCode(404);
        delete("/api/" + space + "/packages/" + here).statusCode(404);
        get("/api/" + space + "/packages").body("TotalResults", equalTo(1));
        upload(Tokens.admin("release-service"), "/api/Spaces-4711/packages/raw", "Apart.1.zip", "x")
                .statusCode(404);
        put(
                        "/api/spaces/" + space,
                        Map.of(
                                "Name",
                                "Other packages",
                                "TaskQueueStopped",
                                true,
                                "SpaceManagersTeamMembers",
                                List.of("Users-1")))
                .statusCode(200);
        delete("/api/spaces/" + space).statusCode(200);
        get(PACKAGES + "/" + here).statusCode(200);
    }

    @Test
    void shouldSayThatThereAreNoDifferences() {
        push("Delta.1.0.zip", "x");

        get(PACKAGES + "/Delta/1.0/delta-signature")
                .statusCode(404)
                .body("ErrorMessage", containsString("packages/raw"));
        get(PACKAGES + "/notes?packageIds=Packages-1").statusCode(200);
    }

    private static ValidatableResponse push(String fileAndQuery, String content) {
        int query = fileAndQuery.indexOf('?');
        String file = query < 0 ? fileAndQuery : fileAndQuery.substring(0, query);
        return upload(
                Tokens.admin("release-service"),
                "/raw" + (query < 0 ? "" : fileAndQuery.substring(query)),
                file,
                content);
    }

    private static ValidatableResponse upload(String authorization, String path, String file, String content) {
        return RestAssured.given()
                .header("Authorization", authorization)
                .multiPart("fileToUpload", file, bytes(content))
                .post(path.startsWith("/api") ? path : PACKAGES + path)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String content(String id) {
        return RestAssured.given()
                .header("Authorization", Tokens.admin("release-service"))
                .get(PACKAGES + "/" + id + "/raw")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String blobOf(String id) {
        return pool.preparedQuery("select blob_id from packages where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getString("blob_id");
    }

    private int blobs(String id) {
        String blob = blobOf(id);
        return config.folder()
                        .resolve(blob.substring(0, 2))
                        .resolve(blob)
                        .toFile()
                        .isFile()
                ? 1
                : 0;
    }

    private List<String> facts(String key) {
        return pool
                .preparedQuery("select topic from outbox where key = $1 order by id")
                .executeAndAwait(Tuple.of(key))
                .stream()
                .map(row -> row.getString("topic"))
                .toList();
    }
}
