package dev.slipway.release.projects;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.contracts.internal.VariablesCopied;
import dev.slipway.contracts.internal.VariablesCopy;
import dev.slipway.release.documents.ScriptStep;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CloneTest {

    private static final String SPACE = "/api/Spaces-1";

    private final List<VariablesCopy> asked = new CopyOnWriteArrayList<>();
    private StubService variables;

    @BeforeEach
    void startVariablesService() {
        variables = StubService.start("variables-service").answerWith("POST", "/internal/copies", request -> {
            asked.add(request.bodyAs(VariablesCopy.class));
            return new VariablesCopied(2);
        });
        variables.answerWith(
                "POST",
                "/internal/snapshots",
                request -> new Snapshots(request.bodyAs(SnapshotRequest.class).ownerIds().stream()
                        .map(owner -> "variableset-" + owner + "-s-1-AAAAA")
                        .toList()));
    }

    @Test
    void shouldCopyStepsChannelsSettingsAndVariables() {
        String original = project("Original");
        String dev = environment("Of the original");
        String beta = created(SPACE + "/channels", Map.of("Name", "Beta", "ProjectId", original, "IsDefault", true));
        put(
                        SPACE + "/projects/" + original + "/deploymentprocesses",
                        Map.of("Version", 0, "Steps", List.of(step("s", List.of(beta), dev))))
                .statusCode(200);
        put(SPACE + "/projects/" + original + "/deploymentsettings", Map.of("DefaultGuidedFailureMode", "On"))
                .statusCode(200);

        String clone = created(SPACE + "/projects?clone=" + original, Map.of("Name", "Clone"));

        get(SPACE + "/projects/" + clone)
                .body("ClonedFromProjectId", equalTo(original), "DefaultGuidedFailureMode", equalTo("On"))
                .body("ProjectGroupId", equalTo("ProjectGroups-1"), "LifecycleId", equalTo("Lifecycles-1"));
        String copiedBeta = get(SPACE + "/projects/" + clone + "/channels")
                .body("Items.Name", contains("Default", "Beta"), "Items.IsDefault", contains(false, true))
                .extract()
                .path("Items[1].Id");
        assertThat(copiedBeta).isNotEqualTo(beta);
        get(SPACE + "/projects/" + clone + "/deploymentprocesses")
                .body("Steps.Name", contains("s"), "Version", equalTo(0))
                .body("Steps[0].Actions[0].Channels", contains(copiedBeta))
                .body("Steps[0].Actions[0].Environments", contains(dev));
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).fromOwnerId()).isEqualTo(original);
        assertThat(asked.get(0).toOwnerId()).isEqualTo(clone);
        assertThat(asked.get(0).ids()).containsEntry(beta, copiedBeta).containsEntry(original, clone);
        get(SPACE + "/projects?clonedFromProjectId=" + original).body("Items.Id", contains(clone));
        get(SPACE + "/projects?clonedFromProjectId=" + clone).body("Items", hasSize(0));
    }

    @Test
    void shouldCopyRunbooksWithTheirSteps() {
        String original = project("With runbooks");
        String dev = environment("Of the runbook");
        String runbook = created(
                SPACE + "/runbooks",
                Map.of(
                        "Name",
                        "Back up",
                        "Description",
                        "every table",
                        "ProjectId",
                        original,
                        "EnvironmentScope",
                        "Specified",
                        "Environments",
                        List.of(dev)));
        put(
                        SPACE + "/runbookProcesses/RunbookProcess-" + runbook,
                        Map.of("Version", 0, "Steps", List.of(step("dump", List.of(), dev))))
                .statusCode(200);
        created(SPACE + "/runbookSnapshots?publish=true", Map.of("ProjectId", original, "RunbookId", runbook));

        String clone = created(SPACE + "/projects?clone=" + original, Map.of("Name", "Clone with runbooks"));

        String copy = get(SPACE + "/projects/" + clone + "/runbooks")
                .body("Items.Name", contains("Back up"), "Items.Slug", contains("back-up"))
                .body("Items[0].Description", equalTo("every table"), "Items[0].Environments", contains(dev))
                .body("Items[0].PublishedRunbookSnapshotId", equalTo(null))
                .extract()
                .path("Items[0].Id");
        assertThat(copy).isNotEqualTo(runbook);
        get(SPACE + "/runbookProcesses/RunbookProcess-" + copy)
                .body("Steps.Name", contains("dump"), "ProjectId", equalTo(clone))
                .body("Steps[0].Actions[0].Environments", contains(dev));
        get(SPACE + "/runbooks/" + copy + "/runbookSnapshots").body("Items", hasSize(0));
        get(SPACE + "/projects/" + original + "/runbooks").body("Items.Id", contains(runbook));
        assertThat(asked.get(0).ids()).containsEntry(runbook, copy);
    }

    @Test
    void shouldMakeNoCloneWithoutItsVariables() {
        String original = project("Uncloned");
        variables.close();

        post(SPACE + "/projects?clone=" + original, Map.of("Name", "Half a clone"))
                .statusCode(503)
                .body("ErrorMessage", containsString("Nothing was created"));

        get(SPACE + "/projects?partialName=Half a clone").body("Items", hasSize(0));
    }

    @Test
    void shouldRefuseToCloneWhatIsNotThere() {
        post(SPACE + "/projects?clone=Projects-999999", Map.of("Name", "Nothing"))
                .statusCode(404);
    }

    private static Map<String, Object> step(String name, List<String> channels, String environment) {
        return ScriptStep.of(name, "echo " + name, Map.of("Channels", channels, "Environments", List.of(environment)));
    }
}
