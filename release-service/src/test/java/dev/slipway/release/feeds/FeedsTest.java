package dev.slipway.release.feeds;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
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
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class FeedsTest {

    private static final String FEEDS = "/api/Spaces-1/feeds";

    @Inject
    Pool pool;

    @Inject
    Secrets secrets;

    @Test
    void shouldHaveOneBuiltInFeedInEverySpaceFromTheStart() {
        get(FEEDS + "?feedType=BuiltIn&take=1")
                .statusCode(200)
                .body("ItemType", equalTo("Feed"), "TotalResults", equalTo(1))
                .body("Items[0].Id", equalTo("feeds-builtin"), "Items[0].FeedType", equalTo("BuiltIn"))
                .body(
                        "Items[0].Links.SearchPackageVersionsTemplate",
                        containsString("/feeds/feeds-builtin/packages/versions{?packageId,take"))
                .body("Items[0].Links.SearchPackagesTemplate", containsString("/packages/search{?term"));
        String space = Api.space("With feed");
        created("/api/" + space + "/feeds", docker("AAA before all"));

        get("/api/" + space + "/feeds?take=1").body("Items.FeedType", contains("BuiltIn"));
        get("/api/" + space + "/feeds/all").body("FeedType", contains("BuiltIn", "Docker"));
    }

    @Test
    void shouldKeepTheBuiltInFeed() {
        delete(FEEDS + "/feeds-builtin").statusCode(409).body("Errors[0]", containsString("stays"));
        post(FEEDS, Map.of("Name", "Second", "FeedType", "BuiltIn")).statusCode(400);
        Map<String, Object> feed = get(FEEDS + "/feeds-builtin").extract().path("");
        put(FEEDS + "/feeds-builtin", feed).statusCode(200).body("Name", equalTo(feed.get("Name")));
        put(FEEDS + "/feeds-builtin", Map.of("Name", "x", "FeedType", "Docker")).statusCode(400);
        get(FEEDS + "/feeds-builtin").body("FeedType", equalTo("BuiltIn"));
    }

    @Test
    void shouldSealSecretsAndKeepThoseThatAreLeftOut() {
        String id = created(
                FEEDS,
                Map.of(
                        "Name", "Sealed",
                        "FeedType", "NuGet",
                        "FeedUri", "https://api.nuget.org/v3/index.json",
                        "Username", "me",
                        "Password", Map.of("HasValue", true, "NewValue", "s3cret")));
        Map<String, Object> feed = get(FEEDS + "/" + id)
                .body("Password.HasValue", equalTo(true), "Password.NewValue", nullValue())
                .body("EnhancedMode", equalTo(false), "DownloadAttempts", equalTo(5))
                .body("$", not(hasKey("Region")))
                .extract()
                .path("");
        String sealed = sealedPassword(id);
        assertThat(sealed).doesNotContain("s3cret");
        assertThat(secrets.of("feed").open(sealed)).isEqualTo("s3cret");

        put(FEEDS + "/" + id, feed).statusCode(200).body("Password.HasValue", equalTo(true));
        assertThat(sealedPassword(id)).isEqualTo(sealed);
        put(FEEDS + "/" + id, Map.of("Name", "Sealed", "FeedUri", "https://elsewhere.example.com"))
                .statusCode(200)
                .body("Password.HasValue", equalTo(true), "$", not(hasKey("Username")));
        put(
                        FEEDS + "/" + id,
                        Map.of(
                                "Name", "Sealed",
                                "FeedUri", "https://x.example.com",
                                "Password", Map.of("HasValue", false)))
                .statusCode(200)
                .body("Password.HasValue", equalTo(false));
        assertThat(sealedPassword(id)).isNull();
    }

    @Test
    void shouldFilterByTypeNameAndIds() {
        String docker = created(FEEDS, docker("Filter docker"));
        String maven = created(
                FEEDS, Map.of("Name", "Filter maven", "FeedType", "maven", "FeedUri", "https://repo.example.com"));

        get(FEEDS + "?feedType=Docker&partialName=filter").body("Items.Id", contains(docker));
        get(FEEDS + "?partialName=FILTER").body("Items.Id", contains(docker, maven));
        get(FEEDS + "?name=Filter maven").body("Items.FeedType", contains("Maven"));
        get(FEEDS + "?ids=" + docker + "," + maven + ",Feeds-99999999").body("Items", hasSize(2));
        get(FEEDS + "?partialName=filter&take=1").body("Links.'Page.Next'", containsString("partialName=filter"));
        get(FEEDS + "?feedType=Moon").statusCode(400);
    }

    @Test
    void shouldTellAllProblemsAtOnceAndSaveNothing() {
        post(FEEDS, Map.of("FeedType", "AwsElasticContainerRegistry"))
                .statusCode(400)
                .body("Errors", hasSize(4));
        post(FEEDS, Map.of("Name", "No type")).statusCode(400).body("Errors[0]", containsString("ArtifactoryGeneric"));
        post(FEEDS, Map.of("Name", "Plain", "FeedType", "Docker", "FeedUri", "https://x.com", "Password", "plain"))
                .statusCode(400);
        post(FEEDS, docker("Twice")).statusCode(201);
        post(FEEDS, docker("tWICE")).statusCode(409);
        post("/api/Spaces-4711/feeds", docker("x")).statusCode(404);
        get(FEEDS + "/nonsense").statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldRefuseDeletionOfFeedThatAStepTakesPackagesFrom() {
        String feed = created(FEEDS, docker("In use"));
        String project = Api.project("Takes from feed");
        Map<String, Object> action = Map.of(
                "Name",
                "a",
                "ActionType",
                "Octopus.Script",
                "Properties",
                Map.of("Octopus.Action.Script.ScriptBody", "echo", "Octopus.Action.Script.Syntax", "Bash"),
                "Packages",
                List.of(Map.of("Name", "image", "PackageId", "acme/web", "FeedId", feed)));
        String process = "/api/Spaces-1/projects/" + project + "/deploymentprocesses";
        put(process, Map.of("Version", 0, "Steps", List.of(Map.of("Name", "s", "Actions", List.of(action)))))
                .statusCode(200);

        delete(FEEDS + "/" + feed).statusCode(409).body("Errors[0]", containsString("Takes from feed"));
        put(process, Map.of("Version", 1, "Steps", List.of())).statusCode(200);
        delete(FEEDS + "/" + feed).statusCode(200);
        get(FEEDS + "/" + feed).statusCode(404);
    }

    @Test
    void shouldSayHonestlyThatExternalFeedsAreNotAsked() {
        String id = created(FEEDS, docker("Not asked"));

        get(FEEDS + "/" + id + "/packages/versions?packageId=x")
                .statusCode(400)
                .body("Errors", hasItem(containsString("does not ask external feeds yet")));
        get(FEEDS + "/" + id + "/packages/search?term=x").statusCode(400);
        get(FEEDS + "/Feeds-99999999/packages/search").statusCode(404);
    }

    @Test
    void shouldNeedPermissionToEdit() {
        RestAssured.given()
                .header("Authorization", Tokens.user("release-service", "Users-9", "viewer", Permission.FEED_VIEW))
                .contentType("application/json")
                .body(docker("Forbidden"))
                .post(FEEDS)
                .then()
                .statusCode(403)
                .body("ErrorMessage", containsString("FeedEdit"));
    }

    private static Map<String, Object> docker(String name) {
        return Map.of("Name", name, "FeedType", "Docker", "FeedUri", "https://index.docker.io");
    }

    private String sealedPassword(String id) {
        return pool.preparedQuery("select secrets ->> 'password' as password from feeds where id = $1")
                .executeAndAwait(Tuple.of(id))
                .iterator()
                .next()
                .getString("password");
    }
}
