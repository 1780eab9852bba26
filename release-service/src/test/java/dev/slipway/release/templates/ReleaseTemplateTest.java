package dev.slipway.release.templates;

import static dev.slipway.release.releases.World.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.release.documents.Api;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person who creates a release has to choose. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReleaseTemplateTest {

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @Test
    void shouldAskForPackagesAndGitResourcesOfTheProcess() {
        var place = world.place();
        String feed = feed(place);
        process(place, feed, place.channelId());

        template(place, "")
                .body("Packages.ActionName", contains("Web", "Web", "Late"))
                .body("Packages.StepName", contains("Roll out", "Roll out", "Roll out"))
                .body("Packages.PackageReferenceName", contains("", "extras", ""))
                .body("Packages.PackageId", contains("Acme.Web", "Acme.#{Kind}", "Acme.Late"))
                .body("Packages.NuGetPackageId[0]", equalTo("Acme.Web"))
                .body("Packages.FeedId", contains(feed, feed, "Feeds-999999"))
                .body("Packages.FeedName", contains("Images", "Images", ""))
                .body("Packages.IsResolvable", contains(true, false, false))
                .body("Packages.FixedVersion", contains(null, null, "9.9"))
                .body("Packages.VersionSelectedLastRelease", contains(null, null, null))
                .body("GitResources", hasSize(1))
                .body("GitResources[0].ActionName", equalTo("Web"), "GitResources[0].Name", equalTo("scripts"))
                .body("GitResources[0].RepositoryUri", equalTo("https://example.org/r.git"))
                .body("GitResources[0].DefaultBranch", equalTo("main"), "GitResources[0].IsResolvable", equalTo(true))
                .body("GitResources[0].FilePathFilters", contains("deploy/*"))
                .body("GitResources[0].GitResourceSelectedLastRelease", nullValue())
                .body("VersioningPackageStepName", nullValue());
        String other = admin().body(Map.of("Name", "Other", "ProjectId", place.projectId()))
                .post(place.path("channels"))
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
        template(place, "?channel=" + other).body("Packages.ActionName", contains("Web", "Web"));
    }

    @Test
    void shouldShowWhatTheLastReleaseChoseOrTheOneThatIsEdited() {
        var place = world.place();
        process(place, feed(place), place.channelId());
        String first = release(place, "1.0", "5.0", "refs/heads/old");
        String second = release(place, "2.0", "6.0", "refs/heads/main");
        changeProcess(place);

        template(place, "")
                .body("Packages.PackageId", contains("Acme.New", "Acme.#{Kind}", "Acme.Late"))
                .body("Packages[0].VersionSelectedLastRelease", equalTo("6.0"))
                .body("GitResources[0].RepositoryUri", equalTo("https://example.org/new.git"))
                .body("GitResources[0].GitResourceSelectedLastRelease.GitRef", equalTo("refs/heads/main"));
        template(place, "?releaseId=" + first)
                .body("Packages.PackageId", contains("Acme.Web", "Acme.#{Kind}", "Acme.Late"))
                .body("Packages[0].VersionSelectedLastRelease", equalTo("5.0"))
                .body("GitResources[0].RepositoryUri", equalTo("https://example.org/r.git"))
                .body("GitResources[0].GitResourceSelectedLastRelease.GitRef", equalTo("refs/heads/old"));
        template(place, "?releaseId=" + second)
                .body("Packages[0].PackageId", equalTo("Acme.Web"))
                .body("Packages[0].VersionSelectedLastRelease", equalTo("6.0"));
        admin().get(place.path(
                        "deploymentprocesses/deploymentprocess-" + place.projectId() + "/template?releaseId=" + first))
                .then()
                .statusCode(200)
                .body("Packages[0].PackageId", equalTo("Acme.Web"))
                .body("Packages[0].VersionSelectedLastRelease", equalTo("5.0"));
        for (var unknown : List.of("Releases-999999", "nonsense")) {
            admin().get(place.path(
                            "projects/" + place.projectId() + "/deploymentprocesses/template?releaseId=" + unknown))
                    .then()
                    .statusCode(404)
                    .body("$", not(hasKey("Errors")));
        }
    }

    @Test
    void shouldListAPackageOnceWhenAnotherFeedIsNamedLikeTheIdOfItsFeed() {
        var place = world.place();
        String feed = feed(place);
        feed(place, feed.toLowerCase(Locale.ROOT));
        process(place, feed, place.channelId());

        template(place, "")
                .body("Packages.PackageId", contains("Acme.Web", "Acme.#{Kind}", "Acme.Late"))
                .body("Packages.FeedId", contains(feed, feed, "Feeds-999999"))
                .body("Packages.FeedName", contains("Images", "Images", ""));
    }

    @Test
    void shouldOverlookFiltersThatAreNoList() {
        var place = world.place();
        process(place, feed(place), place.channelId());
        world.run(
                "update process_revisions set steps = replace(steps::text, '[\"deploy/*\"]', '\"deploy/*\"')::jsonb"
                        + " where process_id = 'deploymentprocess-' || $1",
                place.projectId());

        template(place, "")
                .body("GitResources[0].Name", equalTo("scripts"))
                .body("GitResources[0].FilePathFilters", hasSize(0));
    }

    @Test
    void shouldNameThePackageThatGivesTheVersion() {
        String project = "/api/Spaces-1/projects/" + Api.project("Versioned by a package");
        admin().get(project + "/deploymentprocesses/template")
                .then()
                .statusCode(200)
                .body("VersioningPackageStepName", nullValue());
        Api.put(
                        project + "/deploymentsettings",
                        Map.of(
                                "VersioningStrategy",
                                Map.of("DonorPackage", Map.of("DeploymentAction", "Web", "PackageReference", ""))))
                .statusCode(200);

        admin().get(project + "/deploymentprocesses/template")
                .then()
                .statusCode(200)
                .body("VersioningPackageStepName", equalTo("Web"))
                .body("VersioningPackageReferenceName", equalTo(""));
    }

    private static ValidatableResponse template(World.Place place, String query) {
        return admin().get(place.path("projects/" + place.projectId() + "/deploymentprocesses/template" + query))
                .then()
                .statusCode(200);
    }

    private static String release(World.Place place, String version, String web, String ref) {
        return admin().body(Map.of(
                        "projectName",
                        place.projectName(),
                        "releaseVersion",
                        version,
                        "packages",
                        List.of("Web:" + web),
                        "gitResources",
                        List.of("Web:scripts:" + ref)))
                .post(place.path("releases/create/v1"))
                .then()
                .statusCode(201)
                .extract()
                .path("ReleaseId");
    }

    private static String feed(World.Place place) {
        return feed(place, "Images");
    }

    private static String feed(World.Place place, String name) {
        return admin().body(Map.of("Name", name, "FeedType", "Docker", "FeedUri", "https://example.org"))
                .post(place.path("feeds"))
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }

    /** A later revision, with another package and another repository. */
    private void changeProcess(World.Place place) {
        world.run(
                "insert into process_revisions (process_id, version, snapshot_id, steps, created)"
                        + " select process_id, 2, process_id || '-s-2-BBBBB', replace(replace(steps::text, 'Acme.Web',"
                        + " 'Acme.New'), 'org/r.git', 'org/new.git')::jsonb, now() from process_revisions"
                        + " where process_id = 'deploymentprocess-' || $1",
                place.projectId());
        world.run("update deployment_processes set version = 2 where project_id = $1", place.projectId());
    }

    /** The action Late runs in one channel only. */
    private void process(World.Place place, String feed, String channel) {
        world.run(
                "update process_revisions set steps = $2::text::jsonb where process_id = 'deploymentprocess-' || $1",
                place.projectId(),
                """
                [{"id": "s1", "name": "Roll out", "slug": "roll-out", "condition": "Success",
                  "startTrigger": "StartAfterPrevious", "packageRequirement": "LetOctopusDecide", "properties": {},
                  "actions": [
                   {"id": "a1", "name": "Web", "slug": "web", "actionType": "Octopus.Script", "notes": "",
                    "condition": "Success", "environments": [], "excludedEnvironments": [], "channels": [],
                    "tenantTags": [], "properties": {},
                    "gitDependencies": [{"Name": "scripts", "RepositoryUri": "https://example.org/r.git",
                      "DefaultBranch": "main", "FilePathFilters": ["deploy/*"]}],
                    "packages": [{"id": "p1", "name": "", "packageId": "Acme.Web", "feedId": "%1$s"},
                                 {"id": "p2", "name": "extras", "packageId": "Acme.#{Kind}", "feedId": "images"}]},
                   {"id": "a2", "name": "Late", "slug": "late", "actionType": "Octopus.Script", "notes": "",
                    "condition": "Success", "environments": [], "excludedEnvironments": [], "channels": ["%2$s"],
                    "tenantTags": [], "properties": {}, "gitDependencies": [],
                    "packages": [{"id": "p3", "name": "", "packageId": "Acme.Late", "feedId": "Feeds-999999",
                                  "version": "9.9"}]}]}]
                """.formatted(feed, channel));
    }
}
