package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.environment;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.project;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class AuditTrailTest {

    private static final String SPACE = "/api/Spaces-1";

    @ParameterizedTest
    @CsvSource({
        "projectgroups, Project group",
        "environments, Environment",
        "lifecycles, Lifecycle",
        "projects, Project",
        "channels, Channel"
    })
    void shouldTellWhoCreatedChangedAndDeletedDocument(String path, String kind) {
        String name = "Audited " + path;
        Map<String, Object> body = new HashMap<>(Map.of("Name", name));
        body.put("ProjectGroupId", "ProjectGroups-1");
        body.put("LifecycleId", "Lifecycles-1");
        if (path.equals("channels")) {
            body.put("ProjectId", project("Audited channel's project"));
        }
        String id = created(SPACE + "/" + path, body);

        put(SPACE + "/" + path + "/" + id, body).statusCode(200);
        delete(SPACE + "/" + path + "/" + id).statusCode(200);

        assertThat(Rows.auditOf(id))
                .containsExactly(
                        kind + " " + name + " was created",
                        kind + " " + name + " was changed",
                        kind + " " + name + " was deleted");
    }

    @Test
    void shouldTellFromWhereADocumentWasCreated() {
        String id = Api.admin()
                .header("User-Agent", "octopus/2.24.0")
                .header("X-Slipway-Client-Address", "192.0.2.17")
                .header("X-Slipway-Client-Identity", "API key")
                .body(Map.of("Name", "Audited origin"))
                .post(SPACE + "/environments")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");

        assertThat(Rows.payloadsOf("audit-recorded", id))
                .singleElement(STRING)
                .contains("\"userAgent\":\"octopus/2.24.0\"")
                .contains("\"ipAddress\":\"192.0.2.17\"")
                .contains("\"identityEstablishedWith\":\"API key\"");
    }

    @Test
    void shouldTellOfSpaces() {
        String id = space("Audited space");
        put("/api/spaces/" + id, Map.of("Name", "Audited space", "TaskQueueStopped", true))
                .statusCode(200);
        delete("/api/spaces/" + id).statusCode(200);

        assertThat(Rows.auditOf(id))
                .containsExactly(
                        "Space Audited space was created",
                        "Space Audited space was changed",
                        "Space Audited space was deleted");
        assertThat(Rows.factsOf(id)).containsExactly("space-created", "queue-stopped", "space-deleted");
    }

    @Test
    void shouldTellOfSavedProcessesAndSettings() {
        String id = project("Audited process");
        put(SPACE + "/projects/" + id + "/deploymentprocesses", Map.of("Version", 0, "Steps", List.of()))
                .statusCode(200);
        put(SPACE + "/projects/" + id + "/deploymentsettings", Map.of("DefaultGuidedFailureMode", "On"))
                .statusCode(200);

        assertThat(Rows.auditOf("deploymentprocess-" + id))
                .containsExactly("Deployment process deploymentprocess-" + id + " was changed");
        assertThat(Rows.auditOf(id))
                .containsExactly("Project Audited process was created", "Project Audited process was changed");
    }

    @Test
    void shouldTellNothingOfWhatWasRefused() {
        String id = environment("Audited refusal");
        put(SPACE + "/environments/" + id, Map.of("Name", "")).statusCode(400);
        get(SPACE + "/environments/" + id).statusCode(200);

        assertThat(Rows.auditOf(id)).containsExactly("Environment Audited refusal was created");
    }
}
