package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.create;
import static dev.slipway.release.releases.World.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReleasesTest {

    @Inject
    World world;

    @TestHTTPResource("/")
    URI server = URI.create("http://127.0.0.1");

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @Test
    void shouldCreateReleaseAndShowItTheSameWherever() {
        var place = world.place();
        var created = create(place, "1.0.3")
                .statusCode(201)
                .body("Version", equalTo("1.0.3"))
                .body("ProjectId", equalTo(place.projectId()))
                .body("ChannelId", equalTo(place.channelId()))
                .body(
                        "ProjectDeploymentProcessSnapshotId",
                        startsWith("deploymentprocess-" + place.projectId() + "-s-"))
                .body("ProjectVariableSetSnapshotId", startsWith("variableset-" + place.projectId()))
                .body("SelectedPackages", equalTo(List.of()), "BuildInformation", equalTo(List.of()))
                .body("Links.LibraryVariableSetSnapshots", startsWith(place.path("variables?ids=")))
                .body("Links.BuildInformation", startsWith(place.path("build-information")))
                .extract()
                .body()
                .path("");
        Map<String, Object> release = admin().get(place.path("releases/" + ((Map<?, ?>) created).get("Id")))
                .then()
                .statusCode(200)
                .extract()
                .path("");
        assertThat(release).isEqualTo(created);
        admin().get(place.path("projects/" + place.projectId() + "/releases/1.0.3"))
                .then()
                .statusCode(200)
                .body("", equalTo(created));
        admin().get(place.path("projects/web/releases")).then().statusCode(200).body("Items[0]", equalTo(created));
        assertThat(world.facts("release-created", String.valueOf(release.get("Id"))))
                .singleElement()
                .asString()
                .contains("\"autoDeployTo\":[\"" + place.dev() + "\"]", "/p1");
    }

    @Test
    void shouldComputeVersionByTemplateWhenNoneIsGiven() {
        var place = world.place();
        for (var expected : List.of("0.0.1", "0.0.2")) {
            admin().body(Map.of("projectName", "web", "channelName", "default"))
                    .post(place.path("releases/create/v1"))
                    .then()
                    .statusCode(201)
                    .body("ReleaseVersion", equalTo(expected))
                    .body("ReleaseId", startsWith("Releases-"))
                    .body("AutomaticallyDeployedEnvironments", equalTo("Dev"));
        }
        admin().get(place.path("projects/" + place.projectId() + "/deploymentprocesses/template"))
                .then()
                .statusCode(200)
                .body("LastReleaseVersion", equalTo("0.0.2"))
                .body("NextVersionIncrement", equalTo("0.0.3"));
    }

    @Test
    void shouldGiveExistingReleaseWhenThatWillDo() {
        var place = world.place();
        var body = Map.of("ProjectName", "Web", "ReleaseVersion", "1.0", "IgnoreIfAlreadyExists", true);
        String first = admin().body(body)
                .post(place.path("releases/create/v1"))
                .then()
                .statusCode(201)
                .extract()
                .path("ReleaseId");
        admin().body(body)
                .post(place.path("releases/create/v1"))
                .then()
                .statusCode(200)
                .body("ReleaseId", equalTo(first));
    }

    @Test
    void shouldRefuseReleaseWhenVersionIsTaken() {
        var place = world.place();
        created(place, "1.0.1");
        create(place, "1.0.01")
                .statusCode(409)
                .body("ErrorMessage", containsString("Release 1.0.01 already exists in project Web"))
                .body("Errors", hasItem(containsString("already exists")));
        created(world.sibling(place, "Api"), "1.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2.3.4.5", " ", "1.0-", "2147483648.1"})
    void shouldRefuseReleaseWhenVersionIsNone(String version) {
        create(world.place(), version).statusCode(400).body("Errors.size()", equalTo(1));
    }

    @Test
    void shouldRefuseReleaseOfUnknownProjectOrChannel() {
        var place = world.place();
        admin().body(Map.of("ProjectId", "Projects-999999", "ChannelId", place.channelId(), "Version", "1.0"))
                .post(place.path("releases"))
                .then()
                .statusCode(404)
                .body("$", not(hasKey("Errors")));
        admin().body(Map.of("ProjectName", "Web", "ChannelName", "Nope"))
                .post(place.path("releases/create/v1"))
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString("Nope"));
        admin().body(Map.of("ProjectId", place.projectId(), "Version", "1.0"))
                .post(world.place().path("releases"))
                .then()
                .statusCode(404);
        admin().body(Map.of()).post(place.path("releases")).then().statusCode(400);
        admin().body("[]").post(place.path("releases")).then().statusCode(400);
        admin().body(Map.of("ProjectId", Map.of(), "Version", 1))
                .post(place.path("releases"))
                .then()
                .statusCode(400);
    }

    @Test
    void shouldGiveDistinctVersionsWhenManyCreateByMask() {
        var place = world.place();
        var creations = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create(place, "1.0.i").statusCode(201).extract().<String>path("Version")))
                .toList();
        assertThat(creations.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "1.0." + i).toList());
    }

    @Test
    void shouldEvaluateNotesOnce() {
        var place = world.place();
        admin().body(Map.of(
                        "ProjectId",
                        place.projectId(),
                        "Version",
                        "1.0",
                        "ReleaseNotes",
                        "#{Octopus.Release.Number} of #{Who} #{ | Append **new** <b> | MarkdownToHtml | Trim}"))
                .post(place.path("releases"))
                .then()
                .statusCode(201)
                .body("ReleaseNotes", equalTo("1.0 of #{Who} <p><strong>new</strong>&lt;b&gt;</p>"));
    }

    @Test
    void shouldListNewestFirstAndSearch() {
        var place = world.place();
        for (var version : List.of("1.0", "1.1", "2.0-beta")) {
            created(place, version);
        }
        admin().get(place.path("projects/" + place.projectId() + "/releases?take=2"))
                .then()
                .body("Items.Version", contains("2.0-beta", "1.1"))
                .body("TotalResults", equalTo(3))
                .body("Links", hasKey("Page.Next"));
        admin().get(place.path("channels/" + place.channelId() + "/releases?searchByVersion=1."))
                .then()
                .body("Items.Version", contains("1.1", "1.0"))
                .body("Links", not(hasKey("Page.Next")));
        admin().get(place.path("projects/" + place.projectId() + "/releases/9.9"))
                .then()
                .statusCode(404);
        String one = admin().get(place.path("projects/web/releases/1.0")).path("Id");
        admin().get(place.path("releases?ids=Releases-9999999," + one))
                .then()
                .statusCode(200)
                .body("Items.Id", contains(one), "TotalResults", equalTo(1));
        admin().get(place.path("releases?ids=Releases-9999999,nonsense"))
                .then()
                .statusCode(200)
                .body("Items", equalTo(List.of()));
    }

    @Test
    void shouldEditVersionAndNotes() {
        var place = world.place();
        var id = created(place, "1.0");
        created(place, "1.1");
        admin().body(Map.of("Version", "1.0.1", "ReleaseNotes", "better"))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(200)
                .body("Version", equalTo("1.0.1"))
                .body("ReleaseNotes", equalTo("better"));
        admin().body(Map.of("Version", "1.1"))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(409);
    }

    @Test
    void shouldHideReleasesOfAnotherSpace() {
        var place = world.place();
        var id = created(place, "1.0");
        var elsewhere = world.place();
        admin().get(elsewhere.path("releases/" + id)).then().statusCode(404);
        admin().get(elsewhere.path("releases/" + id + "/progression")).then().statusCode(404);
        admin().delete(elsewhere.path("releases/" + id)).then().statusCode(404);
        admin().get(elsewhere.path("projects/" + place.projectId() + "/releases"))
                .then()
                .statusCode(404);
        admin().get(place.path("releases/nonsense")).then().statusCode(404);
    }

    @Test
    void shouldSayWhatIsDownWhenVariablesCannotBeCaptured() {
        var place = world.place();
        StubService.start("variables-service").close();
        create(place, "1.0").statusCode(503).body("ErrorMessage", containsString("variables-service does not answer"));
        World.variables();
        created(place, "1.0");
    }

    @Test
    void shouldTakeNewVariableSnapshotOnRequest() {
        var place = world.place();
        var id = created(place, "1.0");
        String before = admin().get(place.path("releases/" + id)).path("ProjectVariableSetSnapshotId");
        String after = admin().post(place.path("releases/" + id + "/snapshot-variables"))
                .then()
                .statusCode(200)
                .extract()
                .path("ProjectVariableSetSnapshotId");
        assertThat(after).isNotEqualTo(before);
        String read = admin().get(place.path("releases/" + id)).path("ProjectVariableSetSnapshotId");
        assertThat(read).isEqualTo(after);
        assertThat(world.facts("release-variables-updated", id)).hasSize(1);
    }

    @Test
    void shouldBlockProgressWhileDefectIsUnresolved() {
        var place = world.place();
        var id = created(place, "1.0");
        var defects = place.path("releases/" + id + "/defects");
        admin().body(Map.of("Description", "it leaks"))
                .post(defects)
                .then()
                .statusCode(200)
                .body("Status", equalTo("Unresolved"));
        admin().body(Map.of("Description", "again")).post(defects).then().statusCode(409);
        admin().body(Map.of()).post(defects).then().statusCode(400);
        admin().get(place.path("releases/" + id + "/progression"))
                .then()
                .body("Phases.Blocked", contains(false, true, true))
                .body("NextDeployments", contains(place.dev()));
        admin().post(defects + "/resolve").then().statusCode(200);
        admin().get(defects).then().body("Items.Status", contains("Resolved"));
        admin().get(place.path("releases/" + id + "/progression"))
                .then()
                .body("Phases.Blocked", contains(false, false, false));
    }

    @Test
    void shouldSaveAllOrNothingWhenClientGoesAway() throws IOException {
        var place = world.place();
        var body = "{\"ProjectId\": \"" + place.projectId() + "\", \"Version\": \"1.0.i\"}";
        for (int i = 0; i < 20; i++) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("POST " + place.path("releases") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                        + Tokens.admin("release-service") + "\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                LockSupport.parkNanos(Duration.ofMillis(i).toNanos());
            }
        }
        created(place, "9.9");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var releases = world.rows("select id from releases where project_id = $1", place.projectId());
            assertThat(releases).isNotEmpty().allSatisfy(row -> assertThat(
                            world.facts("release-created", row.getString("id")))
                    .hasSize(1));
            assertThat(world.rows(
                            "select 1 from outbox where topic = 'release-created' and payload like $1",
                            "%\"" + place.projectId() + "\"%"))
                    .hasSameSizeAs(releases);
        });
    }
}
