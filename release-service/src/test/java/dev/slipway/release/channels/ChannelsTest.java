package dev.slipway.release.channels;

import static dev.slipway.release.documents.Api.admin;
import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ChannelsTest {

    private static final String SPACE = "/api/Spaces-1";

    @Test
    void shouldTryRuleByQueryAndByBody() {
        admin().queryParam("version", "1.5.0-beta")
                .queryParam("versionRange", "[1.0,2.0)")
                .queryParam("preReleaseTag", "^$")
                .queryParam("feetType", "NuGet")
                .get(SPACE + "/channels/rule-test")
                .then()
                .statusCode(200)
                .body("SatisfiesVersionRange", equalTo(true), "SatisfiesPreReleaseTag", equalTo(false))
                .body("IsValid", equalTo(true), "Errors", hasSize(0));
        post(SPACE + "/channels/rule-test", Map.of("version", "3.0", "versionRange", "[1.0,2.0)", "feedType", "NuGet"))
                .statusCode(200)
                .body("SatisfiesVersionRange", equalTo(false), "SatisfiesPreReleaseTag", equalTo(true));
        post(SPACE + "/channels/rule-test", Map.of("version", "1.0", "versionRange", "[2,1]"))
                .statusCode(200)
                .body("IsValid", equalTo(false), "Errors[0]", containsString("no version lies in it"));
        get(SPACE + "/channels/rule-test").statusCode(200).body("IsValid", equalTo(false));
    }

    @Test
    void shouldKeepRulesAndGiveThemIds() {
        String project = project("Ruled");
        Map<String, Object> rule = Map.of(
                "VersionRange",
                "[1.0,2.0)",
                "Tag",
                "^$",
                "ActionPackages",
                List.of(Map.of("DeploymentAction", "Deploy", "PackageReference", "")));

        String id =
                created(SPACE + "/channels", Map.of("Name", "Stable", "ProjectId", project, "Rules", List.of(rule)));

        Map<String, Object> channel = get(SPACE + "/channels/" + id)
                .body("Rules[0].VersionRange", equalTo("[1.0,2.0)"), "Rules[0].Tag", equalTo("^$"))
                .body("Rules[0].ActionPackages[0].DeploymentAction", equalTo("Deploy"))
                .body("Rules[0].VersioningStrategy", equalTo("SemVer"), "Rules[0].Id.length()", equalTo(36))
                .extract()
                .path("");
        put(SPACE + "/channels/" + id, channel).statusCode(200).body("Rules", equalTo(channel.get("Rules")));
    }

    @Test
    void shouldRefuseRulesThatCannotBeRead() {
        String project = project("Misruled");

        post(
                        SPACE + "/channels",
                        Map.of(
                                "Name",
                                "Odd",
                                "ProjectId",
                                project,
                                "Rules",
                                List.of(
                                        Map.of("VersionRange", "[2.0,1.0]", "Tag", "(", "VersionTagRegex", "["),
                                        Map.of("VersioningStrategy", "Newest"))))
                .statusCode(400)
                .body("Errors", hasSize(4))
                .body("Errors[0]", containsString("Rule 1 of the channel"));
    }

    @Test
    void shouldAnswerTheSameByBothRoutes() {
        String project = project("Two Routes");
        Map<String, Object> posted = post(
                        SPACE + "/projects/two-routes/channels", Map.of("Name", "Beta", "Description", "d"))
                .statusCode(201)
                .extract()
                .path("");
        String id = (String) posted.get("Id");

        for (String path :
                List.of("/channels/", "/projects/" + project + "/channels/", "/projects/two-routes/channels/")) {
            get(SPACE + path + id).statusCode(200).body("", equalTo(posted));
        }
        get(SPACE + "/projects/" + project("Other Route") + "/channels/" + id).statusCode(404);
        put(SPACE + "/projects/" + project + "/channels/" + id, Map.of("Name", "Beta two"))
                .statusCode(200)
                .body("Name", equalTo("Beta two"), "ProjectId", equalTo(project));
        delete(SPACE + "/projects/two-routes/channels/" + id).statusCode(200);
        get(SPACE + "/channels/" + id).statusCode(404);
    }

    @Test
    void shouldListChannelsOfProjectOnly() {
        String project = project("Listed");
        String other = project("Not listed");
        String beta = created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", project));
        String foreign = created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", other));

        get(SPACE + "/projects/" + project + "/channels").body("Items.Name", contains("Default", "Beta"));
        get(SPACE + "/projects/" + project + "/channels?partialName=bet").body("Items.Id", contains(beta));
        get(SPACE + "/projects/" + project + "/channels?partialName=gamma").body("Items", hasSize(0));
        get(SPACE + "/projects/" + project + "/channels?ids=" + beta + "," + foreign)
                .body("Items.Id", contains(beta));
        get(SPACE + "/channels/all").body("Id", hasItem(foreign));
    }

    @Test
    void shouldSwitchTheDefault() {
        String project = project("Switching");
        String beta = created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", project));

        put(SPACE + "/channels/" + beta, Map.of("Name", "Beta", "IsDefault", true))
                .statusCode(200)
                .body("IsDefault", equalTo(true));

        get(SPACE + "/projects/" + project + "/channels").body("Items.IsDefault", contains(false, true));
    }

    @Test
    void shouldRefuseForeignLifecycle() {
        post(
                        SPACE + "/channels",
                        Map.of(
                                "Name",
                                "x",
                                "ProjectId",
                                project("Foreign lifecycle"),
                                "LifecycleId",
                                "Lifecycles-9999"))
                .statusCode(400)
                .body("Errors", contains(containsString("Lifecycles-9999")));
    }
}
