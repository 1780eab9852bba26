package dev.slipway.release.dashboard;

import static dev.slipway.release.releases.World.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class DashboardConfigurationTest {

    @Inject
    World world;

    @Test
    void shouldShowEverythingUntilConfigured() {
        var place = world.place();

        configuration(place)
                .statusCode(200)
                .body("IncludedProjectIds", hasSize(0), "ProjectLimit", nullValue())
                .body("Links.Self", equalTo(place.path("dashboardconfiguration")));
        dashboard(place, "").body("Projects.Id", contains(place.projectId()), "IsFiltered", equalTo(false));
    }

    @Test
    void shouldShowOnlyWhatIsIncluded() {
        var place = world.place();
        var other = world.sibling(place, "Another");

        configure(
                        place,
                        Map.of(
                                "IncludedProjectIds",
                                List.of(other.projectId()),
                                "IncludedEnvironmentIds",
                                List.of(place.dev())))
                .statusCode(200)
                .body("IncludedProjectIds", contains(other.projectId()));

        dashboard(place, "")
                .body("Projects.Name", contains("Another"), "Environments.Id", contains(place.dev()))
                .body("IsFiltered", equalTo(true));
        dashboard(place, "?showAll=true").body("Projects", hasSize(2), "Environments", hasSize(3));
        dashboard(place, "?projectId=" + place.projectId()).body("Projects.Name", contains("Web"));
    }

    @Test
    void shouldIncludeProjectsByTheirGroup() {
        var place = world.place();
        world.sibling(place, "Another");
        String group = world.rows("select project_group_id from projects where id = $1", place.projectId())
                .get(0)
                .getString("project_group_id");

        configure(place, Map.of("IncludedProjectGroupIds", List.of(group))).statusCode(200);

        dashboard(place, "").body("Projects.Name", contains("Web"));
    }

    @Test
    void shouldLimitProjectsByName() {
        var place = world.place();
        world.sibling(place, "Another");

        configure(place, Map.of("ProjectLimit", 1)).statusCode(200).body("ProjectLimit", equalTo(1));

        dashboard(place, "").body("Projects.Name", contains("Another"), "ProjectLimit", equalTo(1));
    }

    @Test
    void shouldForgetWhatWasDeleted() {
        var place = world.place();
        var other = world.sibling(place, "Another");
        String tenant = admin().body(Map.of("Name", "Goes"))
                .post(place.path("tenants"))
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
        configure(place, Map.of("IncludedProjectIds", List.of(other.projectId()), "IncludedTenantIds", List.of(tenant)))
                .statusCode(200)
                .body("IncludedTenantIds", contains(tenant));

        world.run("delete from projects where id = $1", other.projectId());
        world.run("delete from tenants where id = $1", tenant);

        configuration(place).body("IncludedProjectIds", hasSize(0), "IncludedTenantIds", hasSize(0));
        dashboard(place, "").body("Projects.Name", contains("Web"));
    }

    @Test
    void shouldRefuseWhatIsNotOfThisSpace() {
        var place = world.place();
        var elsewhere = world.place();

        configure(
                        place,
                        Map.of(
                                "IncludedProjectIds",
                                List.of(elsewhere.projectId()),
                                "IncludedEnvironmentIds",
                                List.of("x"),
                                "IncludedTenantIds",
                                List.of("Tenants-987654")))
                .statusCode(400)
                .body("Errors", hasSize(3))
                .body("Errors[0]", containsString(elsewhere.projectId()));
        configure(place, Map.of("ProjectLimit", 0)).statusCode(400);
        admin().body(Map.of())
                .put("/api/Spaces-987654/dashboardconfiguration")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTellTheAudit() {
        var place = world.place();

        configure(place, Map.of()).statusCode(200);

        assertThat(world.facts("audit-recorded", "dashboardconfiguration-" + place.spaceId()))
                .hasSize(1);
    }

    private static ValidatableResponse configuration(World.Place place) {
        return admin().get(place.path("dashboardconfiguration")).then();
    }

    private static ValidatableResponse configure(World.Place place, Map<String, Object> body) {
        return admin().body(body).put(place.path("dashboardconfiguration")).then();
    }

    private static ValidatableResponse dashboard(World.Place place, String query) {
        return admin().get(place.path("dashboard" + query)).then().statusCode(200);
    }
}
