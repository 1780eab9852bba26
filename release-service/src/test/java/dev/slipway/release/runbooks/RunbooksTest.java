package dev.slipway.release.runbooks;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.release.documents.Api;
import dev.slipway.release.documents.Rows;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RunbooksTest {

    private static final String SPACE = "/api/Spaces-1";
    private static final String RUNBOOKS = SPACE + "/runbooks";

    @Test
    void shouldBeForgottenByTheProjectThatNamesIt() {
        String path = SPACE + "/projects/" + project("Runbook named");
        String id = post(RUNBOOKS, Map.of("Name", "Provision", "ProjectId", path.substring(path.lastIndexOf('/') + 1)))
                .statusCode(201)
                .extract()
                .path("Id");
        Map<String, Object> project = new HashMap<>(get(path).extract().<Map<String, Object>>path(""));

        project.put("ProvisioningRunbookId", "Runbooks-987654");
        put(path, project).statusCode(400).body("Errors[0]", containsString("no runbook 'Runbooks-987654'"));
        project.put("ProvisioningRunbookId", id);
        put(path, project).statusCode(200).body("ProvisioningRunbookId", equalTo(id));
        delete(RUNBOOKS + "/" + id).statusCode(200);

        get(path).body("ProvisioningRunbookId", nullValue());
    }

    @Test
    void shouldGiveTheSameRunbookHoweverAskedFor() {
        String project = project("Runbook same");
        Map<String, Object> posted = post(RUNBOOKS, Map.of("Name", "Clean Up", "ProjectId", project))
                .statusCode(201)
                .body("Slug", equalTo("clean-up"), "MultiTenancyMode", equalTo("Untenanted"))
                .body("EnvironmentScope", equalTo("All"), "DefaultGuidedFailureMode", equalTo("EnvironmentDefault"))
                .body("ConnectivityPolicy.SkipMachineBehavior", equalTo("None"))
                .extract()
                .path("");
        String id = (String) Objects.requireNonNull(posted.get("Id"));

        assertThat(posted).containsEntry("RunbookProcessId", "RunbookProcess-" + id);
        assertThat(get(RUNBOOKS + "/" + id).extract().<Map<String, Object>>path(""))
                .isEqualTo(posted);
        assertThat(get(SPACE + "/projects/" + project + "/runbooks/" + id)
                        .extract()
                        .<Map<String, Object>>path(""))
                .isEqualTo(posted);
        assertThat(get(SPACE + "/projects/runbook-same/runbooks/clean-up")
                        .extract()
                        .<Map<String, Object>>path(""))
                .isEqualTo(posted);
        assertThat(get(RUNBOOKS + "?ids=" + id).extract().<List<Object>>path("Items"))
                .containsExactly(posted);
        assertThat(get(RUNBOOKS + "/all").extract().<List<Object>>path("")).contains(posted);
        put(RUNBOOKS + "/" + id, posted).statusCode(200).body("Links", equalTo(posted.get("Links")));
        put(SPACE + "/projects/" + project + "/runbooks/" + id, Map.of("Name", "Cleaner", "Slug", "cleaner"))
                .statusCode(200)
                .body("Name", equalTo("Cleaner"), "Slug", equalTo("cleaner"), "ProjectId", equalTo(project));
        get(SPACE + "/projects/" + project + "/summary").body("HasRunbooks", equalTo(true));
        delete(SPACE + "/projects/" + project + "/runbooks/cleaner").statusCode(200);
        get(SPACE + "/projects/" + project + "/summary").body("HasRunbooks", equalTo(false));
        get(RUNBOOKS + "/" + id).statusCode(404).body("$", not(hasKey("Errors")));
        get(SPACE + "/runbookProcesses/RunbookProcess-" + id).statusCode(404);
        assertThat(Rows.auditOf(id))
                .containsExactly(
                        "Runbook Clean Up was created",
                        "Runbook Clean Up was changed",
                        "Runbook Cleaner was changed",
                        "Runbook Cleaner was deleted");
    }

    @Test
    void shouldFindRunbooksByEachFilter() {
        String one = project("Runbook filter one");
        String two = project("Runbook filter two");
        created(RUNBOOKS, Map.of("Name", "Find backup", "ProjectId", one));
        created(RUNBOOKS, Map.of("Name", "Find restart", "ProjectId", one));
        created(SPACE + "/projects/" + two + "/runbooks", Map.of("Name", "Find backup"));

        get(RUNBOOKS + "?partialName=fIND").body("Items", hasSize(3));
        get(RUNBOOKS + "?partialName=find r").body("Items.Name", contains("Find restart"));
        get(RUNBOOKS + "?partialName=find&projectIds=" + one)
                .body("Items.Name", contains("Find backup", "Find restart"))
                .body("Links.Self", containsString("projectIds=" + one));
        get(RUNBOOKS + "?projectIds=" + one + "," + two).body("Items", hasSize(3));
        get(RUNBOOKS + "?projectIds=Projects-99999").body("Items", hasSize(0));
        get(RUNBOOKS + "/all?projectIds=" + two).body("ProjectId", contains(two));
        get(SPACE + "/projects/" + one + "/runbooks?partialName=BACK&take=1")
                .body("Items.ProjectId", contains(one), "TotalResults", equalTo(1));
        get(SPACE + "/projects/runbook-filter-two/runbooks").body("Items.Name", contains("Find backup"));
        get(SPACE + "/projects/Projects-99999/runbooks").statusCode(404);
    }

    @Test
    void shouldSaveStepsLikeThoseOfDeployments() {
        String project = project("Runbook steps");
        String id = created(RUNBOOKS, Map.of("Name", "Steps", "ProjectId", project));
        String process = SPACE + "/runbookProcesses/RunbookProcess-" + id;
        get(process)
                .statusCode(200)
                .body("Version", equalTo(0), "Steps", hasSize(0), "RunbookId", equalTo(id))
                .body("ProjectId", equalTo(project), "Links", not(hasKey("Project")));

        put(process, Map.of("Version", 0, "Steps", List.of(ScriptStep.of("Dump", "echo dump"))))
                .statusCode(200)
                .body("Version", equalTo(1), "Steps.Name", contains("Dump"));
        put(process, Map.of("Version", 0, "Steps", List.of())).statusCode(409);
        put(process, Map.of("Version", 1, "Steps", List.of(Map.of("Name", "Empty"))))
                .statusCode(400)
                .body("Errors[0]", containsString("has no action"));
        put(
                        SPACE + "/projects/runbook-steps/runbookProcesses/RunbookProcess-" + id,
                        Map.of("Version", 1, "Steps", List.of(ScriptStep.of("Again", "echo again"))))
                .statusCode(200)
                .body("Version", equalTo(2));
        get(SPACE + "/projects/" + project + "/runbookProcesses/RunbookProcess-" + id)
                .body("Steps.Name", contains("Again"));
        get(SPACE + "/projects/" + project("Runbook other") + "/runbookProcesses/RunbookProcess-" + id)
                .statusCode(404);
        get(SPACE + "/runbookProcesses?ids=RunbookProcess-" + id).body("Items.Id", contains("RunbookProcess-" + id));
        get(SPACE + "/deploymentprocesses/RunbookProcess-" + id).statusCode(404);
        put(SPACE + "/deploymentprocesses/RunbookProcess-" + id, Map.of("Version", 2))
                .statusCode(404);
        get(SPACE + "/deploymentprocesses?take=1000").body("Items.Id", not(hasItem("RunbookProcess-" + id)));
        get(SPACE + "/runbookProcesses/deploymentprocess-" + project).statusCode(404);
        get(SPACE + "/projects/" + project + "/deploymentprocesses").body("Steps", hasSize(0));
    }

    @Test
    void shouldCloneRunbookWithItsSteps() {
        String project = project("Runbook clone");
        String id = created(
                RUNBOOKS, Map.of("Name", "Original", "ProjectId", project, "MultiTenancyMode", "TenantedOrUntenanted"));
        put(
                        SPACE + "/runbookProcesses/RunbookProcess-" + id,
                        Map.of("Version", 0, "Steps", List.of(ScriptStep.of("Dump", "echo dump"))))
                .statusCode(200);

        String clone = created(RUNBOOKS + "?clone=" + id, Map.of("Name", "Cloned"));

        get(RUNBOOKS + "/" + clone)
                .body("ProjectId", equalTo(project), "MultiTenancyMode", equalTo("TenantedOrUntenanted"));
        get(SPACE + "/runbookProcesses/RunbookProcess-" + clone).body("Steps.Name", contains("Dump"));
    }

    @Test
    void shouldSayWhereRunbookMayRun() {
        String dev = environment("Runbook dev");
        String live = environment("Runbook live");
        String lifecycle = created(
                SPACE + "/lifecycles",
                Map.of(
                        "Name",
                        "Runbook lifecycle",
                        "Phases",
                        List.of(Map.of("Name", "P", "OptionalDeploymentTargets", List.of(live)))));
        String project = created(
                SPACE + "/projects",
                Map.of("Name", "Runbook where", "ProjectGroupId", "ProjectGroups-1", "LifecycleId", lifecycle));
        String id = created(RUNBOOKS, Map.of("Name", "Where", "ProjectId", project));
        String environments = RUNBOOKS + "/" + id + "/environments";

        get(environments).statusCode(200).body("Id", hasItems(dev, live));
        put(RUNBOOKS + "/" + id, Map.of("Name", "Where", "EnvironmentScope", "FromProjectLifecycles"));
        get(environments).body("Id", contains(live));
        put(RUNBOOKS + "/" + id, Map.of("Name", "Where", "EnvironmentScope", "Specified", "Environments", List.of(dev)))
                .statusCode(200)
                .body("Environments", contains(dev));
        get(environments).body("Id", contains(dev));
        delete(SPACE + "/environments/" + dev).statusCode(200);
        get(environments).body("", hasSize(0));
        get(RUNBOOKS + "/" + id).body("Environments", hasSize(0));
        get(RUNBOOKS + "/Runbooks-99999/environments").statusCode(404);
    }

    @Test
    void shouldCarryTagsThatAreRenamedWithTheirSet() {
        String set = created(
                SPACE + "/tagsets",
                Map.of("Name", "Kind", "Scopes", List.of("Runbook"), "Tags", List.of(Map.of("Name", "Nightly"))));
        String id = created(
                RUNBOOKS,
                Map.of("Name", "Tagged", "ProjectId", project("Runbook tags"), "RunbookTags", List.of("kind/nightly")));
        Map<String, Object> sent = get(SPACE + "/tagsets/" + set).extract().path("");

        put(SPACE + "/tagsets/" + set, Map.of("Name", "Sort", "Scopes", List.of("Runbook"), "Tags", sent.get("Tags")))
                .statusCode(200);

        get(RUNBOOKS + "/" + id).body("RunbookTags", contains("Sort/Nightly"));
        delete(SPACE + "/tagsets/" + set).statusCode(409).body("ErrorMessage", containsString("runbook 'Tagged'"));
    }

    @Test
    void shouldDeleteProjectAndSpaceWithTheirRunbooks() {
        String space = space("Runbook space");
        String group = get("/api/" + space + "/projectgroups/all").extract().path("[0].Id");
        String lifecycle = get("/api/" + space + "/lifecycles/all").extract().path("[0].Id");
        Map<String, Object> wish = Map.of("Name", "Doomed", "ProjectGroupId", group, "LifecycleId", lifecycle);
        String first = created("/api/" + space + "/projects", wish);
        String runbook = created("/api/" + space + "/runbooks", Map.of("Name", "Gone", "ProjectId", first));

        delete("/api/" + space + "/projects/" + first).statusCode(200);
        get("/api/" + space + "/runbooks/" + runbook).statusCode(404);
        get("/api/" + space + "/runbookProcesses/RunbookProcess-" + runbook).statusCode(404);

        String second = created("/api/" + space + "/projects", wish);
        created("/api/" + space + "/runbooks", Map.of("Name", "Gone", "ProjectId", second));
        created("/api/" + space + "/tenants", Map.of("Name", "Gone", "ProjectEnvironments", Map.of(second, List.of())));
        put("/api/spaces/" + space, Map.of("Name", "Runbook space", "TaskQueueStopped", true))
                .statusCode(200);
        delete("/api/spaces/" + space).statusCode(200);
        get("/api/" + space + "/runbooks").body("Items", hasSize(0));
        get("/api/" + space + "/tenants").body("Items", hasSize(0));
    }

    @Test
    void shouldRefuseToRunAndSaySo() {
        Map<String, Object> command = Map.of("projectName", "p", "runbookName", "r", "environmentNames", List.of("e"));

        post(SPACE + "/runbook-runs/create/v1", command)
                .statusCode(400)
                .body("Errors[0]", containsString("Runbooks cannot be run yet"));
        post(SPACE + "/runbook-runs/git/create/v1", command).statusCode(400);
        post(SPACE + "/runbookRuns", Map.of("RunbookId", "Runbooks-1")).statusCode(400);
        Api.admin().post(SPACE + "/runbookRuns").then().statusCode(400);
    }

    @Test
    void shouldFindNoRuns() {
        get(SPACE + "/runbookRuns").statusCode(200).body("ItemType", equalTo("RunbookRun"), "Items", hasSize(0));
        get(SPACE + "/runbookRuns?skip=0&take=7&ids=RunbookRuns-1,RunbookRuns-2&projects=Projects-1"
                        + "&environments=Environments-1&tenants=Tenants-1&runbooks=Runbooks-1&taskState=Failed&partialName=x")
                .statusCode(200)
                .body("TotalResults", equalTo(0), "ItemsPerPage", equalTo(7), "NumberOfPages", equalTo(1))
                .body("Links", not(hasKey("Page.Next")));
        get(SPACE + "/runbookRuns/RunbookRuns-1")
                .statusCode(404)
                .body("ErrorMessage", containsString("There is no runbook run 'RunbookRuns-1'"))
                .body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldTellAllProblemsAtOnceAndSaveNothing() {
        String project = project("Runbook faulty");
        post(
                        RUNBOOKS,
                        Map.of(
                                "ProjectId",
                                project,
                                "MultiTenancyMode",
                                "Many",
                                "EnvironmentScope",
                                "Everywhere",
                                "DefaultGuidedFailureMode",
                                "Maybe",
                                "Environments",
                                List.of("Environments-99999"),
                                "RunbookTags",
                                List.of("Nothing/There"),
                                "PublishedRunbookSnapshotId",
                                "RunbookSnapshots-99999"))
                .statusCode(400)
                .body("Errors", hasSize(7));
        get(SPACE + "/projects/" + project + "/runbooks").body("Items", hasSize(0));
    }

    @Test
    void shouldAnswerBadInputWithoutFailing() {
        String project = project("Runbook bad input");
        created(RUNBOOKS, Map.of("Name", "Taken", "ProjectId", project));
        post(RUNBOOKS, Map.of("Name", "tAKEN", "ProjectId", project)).statusCode(409);
        post(RUNBOOKS, Map.of("Name", "x")).statusCode(400).body("Errors[0]", containsString("ProjectId"));
        post(RUNBOOKS, Map.of("Name", "x", "ProjectId", "Projects-99999")).statusCode(404);
        post(SPACE + "/projects/Projects-99999/runbooks", Map.of("Name", "x")).statusCode(404);
        post(RUNBOOKS + "?clone=Runbooks-99999", Map.of("Name", "x")).statusCode(404);
        Api.admin().body("null").post(RUNBOOKS).then().statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"ProjectId\": \"" + project + "\", \"Environments\": {}}")
                .post(RUNBOOKS)
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"ProjectId\": \"" + project + "\", \"Description\": \"a\\u0000\"}")
                .post(RUNBOOKS)
                .then()
                .statusCode(400);
        Api.admin()
                .body("{\"Name\": \"x\", \"ProjectId\": \"" + project
                        + "\", \"RunRetentionPolicy\": {\"QuantityToKeep\": \"many\"}}")
                .post(RUNBOOKS)
                .then()
                .statusCode(400);
        String elsewhere = space("Runbooks elsewhere");
        String id = created(RUNBOOKS, Map.of("Name", "Only here", "ProjectId", project));
        get("/api/" + elsewhere + "/runbooks/" + id).statusCode(404);
        put("/api/" + elsewhere + "/runbooks/" + id, Map.of("Name", "Stolen")).statusCode(404);
        delete("/api/" + elsewhere + "/runbooks/" + id).statusCode(404);
        get("/api/" + elsewhere + "/runbookProcesses/RunbookProcess-" + id).statusCode(404);
    }
}
