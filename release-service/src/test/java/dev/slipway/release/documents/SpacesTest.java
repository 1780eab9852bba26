package dev.slipway.release.documents;

import static dev.slipway.release.documents.Api.created;
import static dev.slipway.release.documents.Api.delete;
import static dev.slipway.release.documents.Api.get;
import static dev.slipway.release.documents.Api.post;
import static dev.slipway.release.documents.Api.put;
import static dev.slipway.release.documents.Api.space;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class SpacesTest {

    /** All that rows of a space are in. */
    private static final List<String> TABLES = List.of(
            "project_groups",
            "projects",
            "environments",
            "lifecycles",
            "channels",
            "processes",
            "releases",
            "feeds",
            "packages",
            "build_information",
            "tenants",
            "tag_sets",
            "runbooks");

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
        created("/api/" + id + "/tenants", Map.of("Name", "T"));
        created("/api/" + id + "/tagsets", Map.of("Name", "S"));
        created(
                "/api/" + id + "/build-information",
                Map.of("PackageId", "Full", "Version", "1", "OctopusBuildInformation", Map.of()));
        given().header("Authorization", Tokens.admin("release-service"))
                .multiPart("file", "Full.1.zip", new byte[] {1})
                .post("/api/" + id + "/packages/raw")
                .then()
                .statusCode(201);
        String project = created(
                "/api/" + id + "/projects", Map.of("Name", "P", "ProjectGroupId", group, "LifecycleId", lifecycle));
        String channel = get("/api/" + id + "/channels/all").extract().path("[0].Id");
        created("/api/" + id + "/runbooks", Map.of("Name", "R", "ProjectId", project));
        String release = "/api/" + id + "/releases/Releases-990004711";
        Rows.release("Releases-990004711", project, channel);
        get(release).statusCode(200);
        assertThat(TABLES).allSatisfy(table -> assertThat(Rows.count(table, id)).isPositive());
        put("/api/spaces/" + id, Map.of("Name", "Full", "TaskQueueStopped", true))
                .statusCode(200);

        delete("/api/spaces/" + id).statusCode(200);

        get("/api/" + id + "/projects/" + project).statusCode(404);
        get(release).statusCode(404);
        assertThat(TABLES).allSatisfy(table -> assertThat(Rows.count(table, id)).isZero());
    }
}
