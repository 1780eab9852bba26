package dev.slipway.release.releases;

import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.release.documents.Rows;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that clients say of a release beyond project, channel and version. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReleaseContentsTest {

    private static final String STEPS = """
        [{"id": "s1", "name": "Web", "slug": "web", "condition": "Success", "startTrigger": "StartAfterPrevious",
          "packageRequirement": "LetOctopusDecide", "properties": {},
          "actions": [{"id": "a1", "name": "Web", "slug": "web", "actionType": "Octopus.Script", "notes": "",
            "condition": "Success", "environments": [], "excludedEnvironments": [], "channels": [], "tenantTags": [],
            "properties": {}, "gitDependencies": [],
            "packages": [{"id": "p1", "name": "", "packageId": "Acme.Web", "feedId": "feeds-builtin"},
                         {"id": "p2", "name": "extras", "packageId": "Acme.Extras", "feedId": "feeds-builtin"}]}]}]
        """;

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    private World.Place packaged() {
        var place = world.place();
        world.run(
                "update process_revisions set steps = $2::text::jsonb where process_id = 'deploymentprocess-' || $1",
                place.projectId(),
                STEPS);
        return place;
    }

    private static ValidatableResponse command(World.Place place, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("projectName", place.projectName());
        body.put("spaceId", place.spaceId());
        body.put("spaceIdOrName", place.spaceId());
        body.put("spaceName", "Default");
        return admin().body(body).post(place.path("releases/create/v1")).then();
    }

    private static ValidatableResponse release(World.Place place, String id) {
        return admin().get(place.path("releases/" + id)).then().statusCode(200);
    }

    @Test
    void shouldChooseVersionsForPlacesOfTheProcess() {
        var place = packaged();

        String id = command(
                        place,
                        Map.of(
                                "releaseVersion",
                                "1.0",
                                "packageVersion",
                                "5.0",
                                "packages",
                                List.of("extras:Web:7.1-beta"),
                                "packagePrerelease",
                                "beta",
                                "gitResources",
                                List.of("Web:scripts:refs/heads/main"),
                                "gitRef",
                                "refs/heads/main",
                                "gitCommit",
                                "abc"))
                .statusCode(201)
                .extract()
                .path("ReleaseId");

        release(place, id)
                .body("SelectedPackages.Version", contains("5.0", "7.1-beta"))
                .body("SelectedPackages.ActionName", contains("Web", "Web"))
                .body("SelectedPackages.PackageReferenceName", contains("", "extras"))
                .body("SelectedGitResources[0].ActionName", equalTo("Web"))
                .body("SelectedGitResources[0].GitReferenceResource.GitRef", equalTo("refs/heads/main"))
                .body("SelectedGitResources[0].GitResourceReferenceName", equalTo("scripts"))
                .body("VersionControlReference.GitCommit", equalTo("abc"));
    }

    @Test
    void shouldLeavePlacesOpenThatNobodyGaveAVersion() {
        var place = packaged();

        String id = command(place, Map.of("releaseVersion", "1.0", "packages", List.of("Acme.Web:2.0")))
                .statusCode(201)
                .extract()
                .path("ReleaseId");

        release(place, id).body("SelectedPackages", hasSize(1)).body("SelectedPackages[0].Version", equalTo("2.0"));
    }

    @Test
    void shouldRefuseAllThatCannotBeReadAtOnce() {
        command(world.place(), Map.of("packages", List.of("1.0", "a:b:c:d"), "gitResources", List.of("main")))
                .statusCode(400)
                .body("Errors", hasSize(3))
                .body("Errors[0]", containsString("step:version"));
    }

    @Test
    void shouldRefuseVersionsThatTheChannelDoesNotTake() {
        var place = packaged();
        rule(place, "", Map.of("VersionRange", "[1.0,2.0)")).statusCode(200);
        var wrong = Map.<String, Object>of("releaseVersion", "1.0", "packages", List.of("Web:2.0"));

        command(place, wrong).statusCode(400).body("Errors[0]", containsString("lies outside [1.0,2.0)"));
        var ignoring = new HashMap<>(wrong);
        ignoring.put("ignoreChannelRules", true);
        command(place, ignoring).statusCode(201);
        command(place, Map.of("releaseVersion", "1.1", "packages", List.of("Web:1.9")))
                .statusCode(201);
        admin().body(Map.of(
                        "ProjectId",
                        place.projectId(),
                        "Version",
                        "1.2",
                        "SelectedPackages",
                        List.of(Map.of("StepName", "Web", "Version", "0.1"))))
                .post(place.path("releases"))
                .then()
                .statusCode(400);
    }

    @Test
    void shouldReplaceVersionNotesAndSelections() {
        var place = world.place();
        String id = created(place, "1.0");
        Map<String, Object> release = release(place, id).extract().path("");
        release.put("Version", "1.0.1");
        release.put("SelectedPackages", List.of(Map.of("ActionName", "Web", "Version", "3.0")));
        release.put("CustomFields", Map.of("Ticket", "A-1"));
        release.put("Assembled", "0001-01-01T00:00:00Z");
        release.put("Links", null);

        admin().body(release).put(place.path("releases/" + id)).then().statusCode(200);

        release(place, id)
                .body("Version", equalTo("1.0.1"), "SelectedPackages.Version", contains("3.0"))
                .body("CustomFields.Ticket", equalTo("A-1"), "LastModifiedBy", equalTo("admin"))
                .body("Assembled", not(containsString("0001-01-01")));
    }

    @Test
    void shouldEmptyWhatIsLeftOut() {
        var place = world.place();
        String id = created(place, "1.0");
        admin().body(Map.of(
                        "Version",
                        "1.0",
                        "ReleaseNotes",
                        "n",
                        "SelectedPackages",
                        List.of(Map.of("ActionName", "Web", "Version", "3.0")),
                        "SelectedGitResources",
                        List.of(Map.of("ActionName", "Web", "GitResourceReferenceName", "scripts")),
                        "CustomFields",
                        Map.of("Ticket", "A-1")))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(200)
                .body("SelectedPackages", hasSize(1), "SelectedGitResources", hasSize(1));

        admin().body(Map.of("Version", "1.0"))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(200);

        release(place, id)
                .body("SelectedPackages", hasSize(0), "SelectedGitResources", hasSize(0))
                .body("CustomFields", anEmptyMap(), "ReleaseNotes", equalTo(""));
    }

    @Test
    void shouldKeepPackagesThatWereDeployed() {
        var place = packaged();
        String id = command(place, Map.of("releaseVersion", "1.0", "packages", List.of("Web:2.0", "extras:Web:7.1")))
                .statusCode(201)
                .extract()
                .path("ReleaseId");
        Map<String, Object> release = release(place, id).extract().path("");
        Rows.reserve(World.deploymentId(), id, place.dev());
        var address = place.path("releases/" + id);

        release.put("ReleaseNotes", "better");
        admin().body(release).put(address).then().statusCode(200).body("ReleaseNotes", equalTo("better"));
        admin().body(Map.of("Version", "1.0.1"))
                .put(address)
                .then()
                .statusCode(200)
                .body("SelectedPackages.Version", contains("2.0", "7.1"));
        release.put("SelectedPackages", List.of(Map.of("ActionName", "Web", "Version", "9.9")));
        admin().body(release)
                .put(address)
                .then()
                .statusCode(409)
                .body("Errors[0]", containsString("its packages stay"));
        release(place, id).body("Version", equalTo("1.0.1"), "SelectedPackages.Version", contains("2.0", "7.1"));
    }

    @Test
    void shouldTakeVersionsOfAnyFormThatTheRuleExpects() {
        var place = packaged();
        rule(place, "extras", Map.of("VersioningStrategy", "MostRecentlyPublished", "VersionTagRegex", "^stable-"))
                .statusCode(200)
                .body("Rules[0].VersionTagRegex", equalTo("^stable-"));

        command(place, Map.of("releaseVersion", "1.0", "packages", List.of("extras:Web:nightly-7")))
                .statusCode(400)
                .body("Errors[0]", containsString("does not match ^stable-"));
        command(place, Map.of("releaseVersion", "1.0", "packages", List.of("extras:Web:stable-7")))
                .statusCode(201);
    }

    @Test
    void shouldRefuseToMoveReleaseToAnotherChannel() {
        var place = world.place();
        String id = created(place, "1.0");

        admin().body(Map.of("Version", "1.0", "ChannelId", "Channels-999999"))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(409)
                .body("Errors[0]", containsString("stays in the channel"));
    }

    @Test
    void shouldSearchReleasesOfProjectAndChannelByEveryRoute() {
        var place = world.place();
        created(place, "1.0");
        created(place, "2.0");

        for (var path : List.of(
                "projects/" + place.projectId() + "/releases",
                "channels/" + place.channelId() + "/releases",
                "projects/" + place.projectId() + "/channels/" + place.channelId() + "/releases")) {
            admin().get(place.path(path + "?searchByVersion=2"))
                    .then()
                    .statusCode(200)
                    .body("Items.Version", contains("2.0"));
            admin().get(place.path(path + "?searchByVersion=3"))
                    .then()
                    .body("Items", hasSize(0), "TotalResults", equalTo(0));
        }
        var sibling = world.sibling(place, "Sibling");
        admin().get(place.path("projects/" + sibling.projectId() + "/channels/" + place.channelId() + "/releases"))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldPageReleasesOfSpaceFromBothEnds() {
        var place = world.place();
        for (int n = 0; n < 7; n++) {
            created(place, "1." + n);
        }

        page(place, 0).body("Items.Version", contains("1.6", "1.5", "1.4"));
        page(place, 3).body("Items.Version", contains("1.3", "1.2", "1.1"));
        page(place, 6).body("Items.Version", contains("1.0")).body("Links", not(hasKey("Page.Next")));
        page(place, 9).body("Items", hasSize(0));
    }

    private static ValidatableResponse page(World.Place place, int skip) {
        return admin().get(place.path("releases?take=3&skip=" + skip))
                .then()
                .statusCode(200)
                .body("TotalResults", equalTo(7));
    }

    @Test
    void shouldTellTheAuditOfReleases() {
        var place = world.place();
        String id = created(place, "1.0");
        admin().body(Map.of("Version", "1.1"))
                .put(place.path("releases/" + id))
                .then()
                .statusCode(200);
        admin().body(Map.of("Description", "no"))
                .post(place.path("releases/" + id + "/defects"))
                .then()
                .statusCode(200);
        admin().post(place.path("releases/" + id + "/defects/resolve")).then().statusCode(200);
        admin().post(place.path("releases/" + id + "/defects/resolve")).then().statusCode(200);
        admin().delete(place.path("releases/" + id)).then().statusCode(200);

        assertThat(world
                        .rows(
                                "select payload::jsonb ->> 'message' as message from outbox"
                                        + " where topic = 'audit-recorded' and key = $1 order by id",
                                id)
                        .stream()
                        .map(row -> row.getString("message")))
                .containsExactly(
                        "Release 1.0 was created",
                        "Release 1.1 was changed",
                        "Release 1.1 was blocked from going further",
                        "Release 1.1 may go further again",
                        "Release 1.1 was deleted");
    }

    /** Gives the channel one rule, for a package of the step Web. */
    private static ValidatableResponse rule(World.Place place, String reference, Map<String, String> wanted) {
        Map<String, Object> rule = new HashMap<>(wanted);
        rule.put("ActionPackages", List.of(Map.of("DeploymentAction", "Web", "PackageReference", reference)));
        return admin().body(Map.of("Name", "Default", "Rules", List.of(rule)))
                .put(place.path("channels/" + place.channelId()))
                .then();
    }
}
