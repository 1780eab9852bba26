package dev.slipway.release.projects;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class ProjectsTest {

    private static final String SPACE = "/api/Spaces-1";

    private static Map<String, Object> body(String name) {
        return new HashMap<>(Map.of("Name", name, "ProjectGroupId", "ProjectGroups-1", "LifecycleId", "Lifecycles-1"));
    }

    @Test
    void shouldFindByWholeName() {
        String id = project("Whole name");
        project("Whole name two");
        environment("Whole env");
        environment("Whole env two");

        get(SPACE + "/projects?name=whole NAME").body("Items.Id", contains(id), "TotalResults", equalTo(1));
        get(SPACE + "/projects?name=Whole").body("Items", hasSize(0));
        get(SPACE + "/environments?name=whole env").body("Items.Name", contains("Whole env"));
        get(SPACE + "/environments?name=whole").body("Items", hasSize(0));
    }

    @Test
    void shouldListProjectsOfGroupAndLifecycle() {
        String group = created(SPACE + "/projectgroups", Map.of("Name", "Drawer"));
        String lifecycle = created(SPACE + "/lifecycles", Map.of("Name", "Road"));
        Map<String, Object> body = body("In the drawer");
        body.put("ProjectGroupId", group);
        body.put("LifecycleId", lifecycle);
        String id = created(SPACE + "/projects", body);
        project("Not in the drawer");

        get(SPACE + "/projectgroups/" + group + "/projects").body("Items.Id", contains(id), "TotalResults", equalTo(1));
        get(SPACE + "/projectgroups/" + group + "/projects?partialName=draw").body("Items.Id", contains(id));
        get(SPACE + "/projectgroups/" + group + "/projects?partialName=road").body("Items", hasSize(0));
        get(SPACE + "/projectgroups/ProjectGroups-99999/projects").statusCode(404);
        get(SPACE + "/lifecycles/" + lifecycle + "/projects").body("Id", contains(id));
        get(SPACE + "/lifecycles/Lifecycles-99999/projects").statusCode(404);
    }

    @Test
    void shouldKeepEverythingThatClientsSend() {
        Map<String, Object> body = body("Round trip");
        body.put("TenantedDeploymentMode", "TenantedOrUntenanted");
        body.put(
                "ProjectConnectivityPolicy",
                Map.of("SkipMachineBehavior", "SkipUnavailableMachines", "TargetRoles", List.of("web")));
        body.put("IncludedLibraryVariableSetIds", List.of("LibraryVariableSets-1", "LibraryVariableSets-1"));
        body.put("Templates", List.of(Map.of("Id", "t1", "Name", "Tenant.Alias", "DisplaySettings", Map.of("a", "b"))));
        body.put("PersistenceSettings", Map.of("Type", "Database"));
        body.put("ExtensionSettings", List.of());
        body.put("ReleaseNotesTemplate", "# #{Octopus.Release.Number}");
        body.put("ProjectTags", List.of("Team/Red"));
        created(
                SPACE + "/tagsets",
                Map.of("Name", "Team", "Scopes", List.of("Project"), "Tags", List.of(Map.of("Name", "Red"))));

        String id = created(SPACE + "/projects", body);

        Map<String, Object> project = get(SPACE + "/projects/" + id)
                .body("TenantedDeploymentMode", equalTo("TenantedOrUntenanted"))
                .body("ProjectConnectivityPolicy.TargetRoles", contains("web"))
                .body("ProjectConnectivityPolicy.AllowDeploymentsToNoTargets", equalTo(false))
                .body("IncludedLibraryVariableSetIds", contains("LibraryVariableSets-1"))
                .body("Templates[0].Name", equalTo("Tenant.Alias"), "Templates[0].DisplaySettings.a", equalTo("b"))
                .body("PersistenceSettings.Type", equalTo("Database"), "ProjectTags", contains("Team/Red"))
                .extract()
                .path("");
        put(SPACE + "/projects/round-trip", project)
                .statusCode(200)
                .body("Templates", equalTo(project.get("Templates")));
    }

    @Test
    void shouldTellAllThatCannotBeAtOnce() {
        Map<String, Object> body = body("Impossible");
        body.put("PersistenceSettings", Map.of("Type", "VersionControlled", "Url", "https://example.com/x.git"));
        body.put("TenantedDeploymentMode", "Sometimes");
        body.put("DefaultGuidedFailureMode", "Maybe");
        body.put("IncludedLibraryVariableSetIds", List.of("Projects-1"));

        post(SPACE + "/projects", body).statusCode(400).body("Errors", hasSize(4));
        get(SPACE + "/projects?name=Impossible").body("Items", hasSize(0));
    }

    @Test
    void shouldShareSettingsWithTheirOwnAddress() {
        String id = project("Settled");

        put(
                        SPACE + "/projects/settled/deploymentsettings",
                        Map.of(
                                "DefaultGuidedFailureMode",
                                "On",
                                "ReleaseNotesTemplate",
                                "notes",
                                "ConnectivityPolicy",
                                Map.of("AllowDeploymentsToNoTargets", true)))
                .statusCode(200)
                .body("VersioningStrategy.Template", containsString("NextPatch"))
                .body("ConnectivityPolicy.AllowDeploymentsToNoTargets", equalTo(true));

        get(SPACE + "/projects/" + id)
                .body("DefaultGuidedFailureMode", equalTo("On"), "ReleaseNotesTemplate", equalTo("notes"))
                .body("ProjectConnectivityPolicy.AllowDeploymentsToNoTargets", equalTo(true));
        put(SPACE + "/projects/settled/deploymentsettings", Map.of("DefaultGuidedFailureMode", "Perhaps"))
                .statusCode(400);
        get(SPACE + "/projects/" + id + "/summary")
                .body("HasDeploymentProcess", equalTo(false), "HasRunbooks", equalTo(false));
    }
}
