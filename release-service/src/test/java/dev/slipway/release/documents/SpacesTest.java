package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static org.assertj.core.api.Assertions.assertThat;
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
class SpacesTest {

    @Test
    void shouldRefuseSpaceWithoutManager() {
        post("/api/spaces", Map.of("Name", "Nobody's", "SpaceManagersTeams", List.of()))
                .statusCode(400)
                .body("Errors[0]", containsString("SpaceManagersTeamMembers"));
        get("/api/spaces?name=Nobody's").body("TotalResults", equalTo(0));
    }

    @Test
    void shouldTakeTeamAsManager() {
        String id = created("/api/spaces", Map.of("Name", "Team's", "SpaceManagersTeams", List.of("Teams-1")));

        get("/api/spaces/" + id).body("SpaceManagersTeams", contains("Teams-1"));
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        post("/api/spaces", Map.of("Name", "x".repeat(51))).statusCode(400).body("Errors", hasSize(2));
        post("/api/spaces", Map.of("Name", "x".repeat(50), "SpaceManagersTeamMembers", List.of("Users-1")))
                .statusCode(201);
    }

    @Test
    void shouldReplaceTheWholeAndKeepManagersWhenNoneAreNamed() {
        String id = created(
                "/api/spaces",
                Map.of("Name", "Whole", "Description", "d", "SpaceManagersTeamMembers", List.of("Users-1")));

        put("/api/spaces/" + id, Map.of("Name", "Whole two"))
                .statusCode(200)
                .body("Name", equalTo("Whole two"), "Description", equalTo(""), "Slug", equalTo("whole"))
                .body("SpaceManagersTeamMembers", contains("Users-1"));
        put("/api/spaces/" + id, Map.of("Name", "Whole", "SpaceManagersTeamMembers", List.of("Users-2")))
                .body("SpaceManagersTeamMembers", contains("Users-2"));
    }

    @Test
    void shouldEchoDefaultSpaceThroughPut() {
        Map<String, Object> space = get("/api/spaces/Spaces-1").extract().path("");

        put("/api/spaces/Spaces-1", space)
                .statusCode(200)
                .body("IsDefault", equalTo(true), "Links", equalTo(space.get("Links")));
    }

    @Test
    void shouldIgnoreWhatTheServerOwns() {
        Map<String, Object> body = new HashMap<>(Map.of("Name", "Owned", "Id", "Spaces-1", "IsDefault", true));
        body.put("SpaceManagersTeamMembers", List.of("Users-1"));
        body.put("Links", null);

        String id = created("/api/spaces", body);

        assertThat(id).isNotEqualTo("Spaces-1");
        get("/api/spaces/" + id).body("IsDefault", equalTo(false));
    }

    @Test
    void shouldRefuseSecondSpaceOfTheSameName() {
        space("Twin");

        post("/api/spaces", Map.of("Name", "tWIN", "SpaceManagersTeamMembers", List.of("Users-1")))
                .statusCode(409)
                .body("Errors[0]", containsString("'tWIN'"));
    }

    @Test
    void shouldFindSpacesByFilters() {
        String id = space("Filtered space");

        get("/api/spaces?partialName=tered spa").body("Items.Id", contains(id));
        get("/api/spaces?partialName=tered spx").body("Items", hasSize(0), "TotalResults", equalTo(0));
        get("/api/spaces?name=Filtered space").body("Items.Id", contains(id));
        get("/api/spaces?name=Filtered").body("Items", hasSize(0));
        get("/api/spaces?ids=" + id + ",Spaces-98765").body("Items.Id", contains(id));
        get("/api/spaces/all?ids=" + id).body("Id", contains(id));
    }

    @Test
    void shouldDeleteEverythingInSpace() {
        String id = space("Full");
        String group = get("/api/" + id + "/projectgroups/all").extract().path("[0].Id");
        String lifecycle = get("/api/" + id + "/lifecycles/all").extract().path("[0].Id");
        created("/api/" + id + "/environments", Map.of("Name", "E"));
        String project = created(
                "/api/" + id + "/projects", Map.of("Name", "P", "ProjectGroupId", group, "LifecycleId", lifecycle));
        String channel = get("/api/" + id + "/channels/all").extract().path("[0].Id");
        Rows.release("Releases-full", project, channel);
        put("/api/spaces/" + id, Map.of("Name", "Full", "TaskQueueStopped", true))
                .statusCode(200);

        delete("/api/spaces/" + id).statusCode(200);

        get("/api/" + id + "/projects/" + project).statusCode(404);
        get("/api/" + id + "/releases/Releases-4711").statusCode(404);
        assertThat(Rows.count("projects", id)).isZero();
        assertThat(Rows.count("releases", id)).isZero();
        assertThat(Rows.count("environments", id)).isZero();
    }
}
