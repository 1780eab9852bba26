package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class DocumentsTest {

    private static final String SPACE = "/api/Spaces-1";

    @Test
    void shouldHaveDefaultSpaceWithGroupAndLifecycleFromTheStart() {
        get("/api/spaces/Spaces-1").statusCode(200).body("Name", equalTo("Default"), "IsDefault", equalTo(true));
        get(SPACE + "/projectgroups/ProjectGroups-1").statusCode(200).body("Name", equalTo("Default Project Group"));
        get(SPACE + "/lifecycles/Lifecycles-1").statusCode(200).body("Phases", hasSize(0));
    }

    @Test
    void shouldGiveTheSameEnvironmentHoweverAskedFor() {
        Map<String, Object> posted = post(SPACE + "/environments", Map.of("Name", "Same 1", "Description", "d"))
                .statusCode(201)
                .extract()
                .path("");
        String id = (String) posted.get("Id");
        Map<String, Object> got = get(SPACE + "/environments/" + id).extract().path("");
        List<Map<String, Object>> listed =
                get(SPACE + "/environments?ids=" + id).extract().path("Items");
        List<Map<String, Object>> all =
                get(SPACE + "/environments/all").extract().path("");

        assertThat(got).isEqualTo(posted);
        assertThat(listed).containsExactly(posted);
        assertThat(all).contains(posted);
        assertThat(posted).containsEntry("Slug", "same-1").containsEntry("SpaceId", "Spaces-1");
    }

    @Test
    void shouldFindByPartialNameAndPage() {
        environment("Paging one");
        environment("Paging two");
        environment("Paging 100%");

        get(SPACE + "/environments?partialName=pAgInG&take=2")
                .statusCode(200)
                .body("ItemType", equalTo("Environment"), "TotalResults", equalTo(3), "Items", hasSize(2))
                .body("Links.'Page.Next'", containsString("partialName=pAgInG&skip=2&take=2"));
        get(SPACE + "/environments?partialName=pAgInG&skip=2&take=2").body("Items", hasSize(1));
        Api.admin()
                .queryParam("partialName", "100%")
                .get(SPACE + "/environments")
                .then()
                .body("Items.Name", contains("Paging 100%"));
        get(SPACE + "/environments?partialName=paging&take=2147483647").body("Items", hasSize(3));
    }

    @Test
    void shouldRefuseSecondEnvironmentOfTheSameNameInAnyCase() {
        environment("Taken");
        post(SPACE + "/environments", Map.of("name", "tAKEN"))
                .statusCode(409)
                .body("Errors[0]", containsString("'tAKEN'"));
    }

    @Test
    void shouldAnswer404WithoutErrorsWhenUnknownOrOfAnotherSpace() {
        String other = space("Elsewhere");
        String id = environment("Only here");

        get("/api/" + other + "/environments/" + id).statusCode(404).body("$", not(hasItem("Errors")));
        put("/api/" + other + "/environments/" + id, Map.of("Name", "Stolen")).statusCode(404);
        delete("/api/" + other + "/environments/" + id).statusCode(404);
        get("/api/" + other + "/environments").statusCode(200).body("Items", hasSize(0));
        get(SPACE + "/environments/Only here").statusCode(404);
        post("/api/Spaces-4711/environments", Map.of("Name", "x")).statusCode(404);
    }

    @Test
    void shouldSortEnvironments() {
        String first = environment("Sort a");
        String second = environment("Sort b");

        put(SPACE + "/environments/sortorder", List.of(second, first)).statusCode(200);

        get(SPACE + "/environments?partialName=Sort ").body("Items.Name", contains("Sort b", "Sort a"));
        put(SPACE + "/environments/sortorder", List.of("Environments-99999")).statusCode(400);
    }

    @Test
    void shouldRefuseDeletionOfEnvironmentThatLifecycleNames() {
        String environment = environment("In lifecycle");
        String lifecycle = created(
                SPACE + "/lifecycles",
                Map.of(
                        "Name",
                        "Names it",
                        "Phases",
                        List.of(Map.of("Name", "P", "OptionalDeploymentTargets", List.of(environment)))));

        delete(SPACE + "/environments/" + environment).statusCode(409).body("ErrorMessage", containsString("Names it"));
        delete(SPACE + "/lifecycles/" + lifecycle).statusCode(200);
        delete(SPACE + "/environments/" + environment).statusCode(200);
        get(SPACE + "/environments/" + environment).statusCode(404);
    }

    @Test
    void shouldTakeDeletedEnvironmentOutOfProjectGroups() {
        String stays = environment("Of group, stays");
        String goes = environment("Of group, goes");
        String group =
                created(SPACE + "/projectgroups", Map.of("Name", "Names both", "EnvironmentIds", List.of(goes, stays)));

        delete(SPACE + "/environments/" + goes).statusCode(200);

        get(SPACE + "/projectgroups/" + group).body("EnvironmentIds", contains(stays));
        put(SPACE + "/projectgroups/" + group, Map.of("Name", "Names both", "EnvironmentIds", List.of(goes)))
                .statusCode(400)
                .body("Errors", contains(containsString("EnvironmentIds names " + goes)));
        get(SPACE + "/projectgroups/" + group).body("EnvironmentIds", contains(stays));
    }

    @Test
    void shouldTellAllProblemsOfLifecycleAtOnce() {
        String environment = environment("Twice");
        Map<String, Object> phase = Map.of("Name", "P", "AutomaticDeploymentTargets", List.of(environment));

        post(SPACE + "/lifecycles", Map.of("Phases", List.of(phase, phase)))
                .statusCode(400)
                .body("Errors", hasSize(3))
                .body("Errors", hasItem(containsString("'Twice' stands in phase 'P'")));
    }

    @Test
    void shouldRoundTripRetentionAndPreviewConvention() {
        environment("Previewed");
        String id = created(
                SPACE + "/lifecycles",
                Map.of(
                        "Name",
                        "Kept",
                        "ReleaseRetentionPolicy",
                        Map.of("Unit", "Items", "QuantityToKeep", 3, "ShouldKeepForever", false)));

        get(SPACE + "/lifecycles/" + id)
                .body("ReleaseRetentionPolicy.QuantityToKeep", equalTo(3), "Phases", hasSize(0));
        get(SPACE + "/lifecycles/" + id + "/preview").body("Phases.Name", hasItem("Previewed"));
    }

    @Test
    void shouldCreateProjectWithChannelProcessAndSettings() {
        String id = project("Whole One");

        get(SPACE + "/projects/whole-one")
                .statusCode(200)
                .body("Id", equalTo(id), "VariableSetId", equalTo("variableset-" + id))
                .body("PersistenceSettings.Type", equalTo("Database"))
                .body("Links.Progression", equalTo(SPACE + "/progression/" + id));
        get(SPACE + "/projects/" + id + "/channels")
                .statusCode(200)
                .body("Items.Name", contains("Default"), "Items.IsDefault", contains(true));
        get(SPACE + "/projects/" + id + "/deploymentprocesses")
                .statusCode(200)
                .body("Id", equalTo("deploymentprocess-" + id), "Version", equalTo(0), "Steps", hasSize(0));
        get(SPACE + "/projects/" + id + "/summary").body("HasDeploymentProcess", equalTo(false));
        get(SPACE + "/projects/" + id + "/deploymentsettings")
                .statusCode(200)
                .body("Id", equalTo("deploymentsettings-" + id), "$", hasKey("ChangeDescription"))
                .body("VersioningStrategy.Template", containsString("NextPatch"));
        get(SPACE + "/projectgroups/ProjectGroups-1/projects?take=1000").body("Items.Id", hasItem(id));
        get(SPACE + "/projectgroups/ProjectGroups-1/projects?partialName=wHOLE oN")
                .body("Items.Id", contains(id));
        get(SPACE + "/projectgroups/ProjectGroups-1/projects?partialName=whole two")
                .statusCode(200)
                .body("Items", hasSize(0), "TotalResults", equalTo(0));
        get(SPACE + "/lifecycles/Lifecycles-1/projects").body("Id", hasItem(id));
        delete(SPACE + "/projectgroups/ProjectGroups-1").statusCode(409);
        delete(SPACE + "/lifecycles/Lifecycles-1").statusCode(409);
    }

    @Test
    void shouldEchoProjectThroughPutAndKeepItsSettings() {
        String id = project("Echoed");
        put(
                        SPACE + "/projects/" + id + "/deploymentsettings",
                        Map.of("VersioningStrategy", Map.of("Template", "1.2.i"), "DefaultGuidedFailureMode", "On"))
                .statusCode(200);
        Map<String, Object> project = get(SPACE + "/projects/" + id).extract().path("");

        put(SPACE + "/projects/" + id, project)
                .statusCode(200)
                .body("VersioningStrategy.Template", equalTo("1.2.i"), "DefaultGuidedFailureMode", equalTo("On"))
                .body("Links", equalTo(project.get("Links")));
    }

    @Test
    void shouldTellAllProblemsOfProjectAtOnce() {
        post(SPACE + "/projects", Map.of("ProjectGroupId", "ProjectGroups-999", "LifecycleId", "Lifecycles-999"))
                .statusCode(400)
                .body("Errors", hasSize(3));
        post(SPACE + "/projects", Map.of()).statusCode(400).body("Errors", hasSize(3));
    }

    @Test
    void shouldDeleteProjectWithAllThatIsItsAndTellOthers() {
        String id = project("Doomed");
        String channel = get(SPACE + "/projects/" + id + "/channels").extract().path("Items[0].Id");
        Rows.release("Releases-doomed", id, channel);

        delete(SPACE + "/projects/" + id).statusCode(200);

        get(SPACE + "/projects/" + id).statusCode(404);
        get(SPACE + "/deploymentprocesses/deploymentprocess-" + id).statusCode(404);
        get(SPACE + "/channels/" + channel).statusCode(404);
        assertThat(Rows.factsOf(id)).containsExactly("project-deleted");
    }

    @Test
    void shouldRefuseDeletionsWhileDeploymentIsAdmitted() {
        String space = space("Busy");
        put("/api/spaces/" + space, Map.of("Name", "Busy", "TaskQueueStopped", true))
                .statusCode(200);
        String environment = created("/api/" + space + "/environments", Map.of("Name", "Busy"));
        String group = get("/api/" + space + "/projectgroups/all").extract().path("[0].Id");
        String lifecycle = get("/api/" + space + "/lifecycles/all").extract().path("[0].Id");
        String project = created(
                "/api/" + space + "/projects",
                Map.of("Name", "Busy", "ProjectGroupId", group, "LifecycleId", lifecycle));
        String channel = get("/api/" + space + "/channels").extract().path("Items[0].Id");
        Rows.release("Releases-busy", project, channel);
        Rows.reserve("Deployments-busy", "Releases-busy", environment);

        delete("/api/" + space + "/environments/" + environment).statusCode(409);
        delete("/api/" + space + "/projects/" + project)
                .statusCode(409)
                .body("Errors[0]", containsString("Project 'Busy'"));
        delete("/api/spaces/" + space).statusCode(409);
        delete("/api/" + space + "/channels/" + channel).statusCode(409);

        Rows.giveBack("Deployments-busy");
        delete("/api/spaces/" + space).statusCode(200);
        get("/api/" + space + "/projects/" + project).statusCode(404);
        assertThat(Rows.factsOf(space)).containsExactly("space-created", "queue-stopped", "space-deleted");
    }

    @Test
    void shouldKeepExactlyOneDefaultChannel() {
        String project = project("Channelled");
        String second = created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", project, "IsDefault", true));

        get(SPACE + "/projects/" + project + "/channels")
                .body("Items.find { it.Name == 'Default' }.IsDefault", equalTo(false))
                .body("Items.find { it.Name == 'Beta' }.IsDefault", equalTo(true));
        delete(SPACE + "/channels/" + second).statusCode(409);
        put(SPACE + "/channels/" + second, Map.of("Name", "Beta", "IsDefault", false))
                .statusCode(400);
        post(SPACE + "/projects/" + project + "/channels", Map.of("Name", "beta"))
                .statusCode(409);
        post(SPACE + "/channels", Map.of("Name", "No project")).statusCode(400);
    }

    @Test
    void shouldNeedStoppedQueueToDeleteSpace() {
        String id = space("Passing");
        get("/api/" + id + "/projectgroups?take=1").body("Items.Name", contains("Default Project Group"));
        get("/api/" + id + "/lifecycles/all").body("Name", contains("Default Lifecycle"));

        delete("/api/spaces/" + id).statusCode(409);
        put("/api/spaces/" + id, Map.of("Name", "Passing", "TaskQueueStopped", true))
                .statusCode(200);
        delete("/api/spaces/" + id).statusCode(200);
        get("/api/spaces/" + id).statusCode(404);
        delete("/api/spaces/Spaces-1").statusCode(409);
    }

    @Test
    void shouldAnswerBadInputWithoutFailing() {
        Api.admin().body("{").when().post(SPACE + "/projects").then().statusCode(400);
        Api.admin().body("[]").when().post(SPACE + "/projects").then().statusCode(400);
        Api.admin().when().post(SPACE + "/projects").then().statusCode(400);
        Api.admin().body("null").when().post(SPACE + "/environments").then().statusCode(400);
        Api.admin()
                .body("{\"Name\": \"a\\u0000b\"}")
                .when()
                .post(SPACE + "/environments")
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"nul\", \"Description\": \"a\\u0000b\"}")
                .when()
                .post(SPACE + "/environments")
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"nul\", \"EnvironmentTags\": [\"a\\u0000b\"]}")
                .when()
                .post(SPACE + "/environments")
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"SortOrder\": \"many\"}")
                .when()
                .post(SPACE + "/environments")
                .then()
                .statusCode(400);
        get(SPACE + "/environments?take=x").statusCode(400);
        Api.admin()
                .urlEncodingEnabled(false)
                .get(SPACE + "/environments/%00")
                .then()
                .statusCode(400);
        Api.admin()
                .urlEncodingEnabled(false)
                .get(SPACE + "/environments?name=%00")
                .then()
                .statusCode(400);
    }
}
