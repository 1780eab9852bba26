package dev.slipway.release.dashboard;

import static dev.slipway.release.dashboard.DeploymentFacts.NOON;
import static dev.slipway.release.dashboard.DeploymentFacts.changed;
import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static dev.slipway.release.releases.World.deploymentId;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dashboard shows of deployments for tenants. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class DashboardTenantsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    @Test
    void shouldShowDeploymentsForChosenTenantsOrOfOneRelease() {
        var place = world.place();
        var old = created(place, "1.0");
        var release = created(place, "2.0");
        admin().body(Map.of("Name", "Region", "Tags", List.of(Map.of("Name", "North"), Map.of("Name", "South"))))
                .post(place.path("tagsets"))
                .then()
                .statusCode(201);
        var acme = tenant(place, "Acme", "Region/North");
        var globex = tenant(place, "Globex", "Region/South");
        var forNobody = changed(place, release, deploymentId(), place.dev(), 1, "Success", NOON.plusSeconds(180));
        var forAcme = changed(place, old, deploymentId(), place.dev(), 1, "Success", NOON, acme);
        var forGlobex = changed(place, release, deploymentId(), place.dev(), 1, "Failed", NOON.plusSeconds(60), globex);
        world.publish(forNobody, forAcme, forGlobex);
        await().atMost(PATIENCE).untilAsserted(() -> admin().get(place.path("dashboard?showAll=true"))
                .then()
                .statusCode(200)
                .body("Items.DeploymentId", contains(forNobody.deploymentId()))
                .body("Tenants.Name", contains("Acme", "Globex"))
                .body("IsFiltered", equalTo(false)));
        var shown = Map.of(
                "selectedTenants=" + acme,
                List.of(forAcme.deploymentId()),
                "selectedTenants=Tenants-999999",
                List.of(),
                "selectedTags=region/south",
                List.of(forGlobex.deploymentId()),
                "selectedTags=Region/West",
                List.of(),
                "selectedTenants=" + acme + "&selectedTags=Region/South&releaseId=" + release,
                List.of(forGlobex.deploymentId()),
                "releaseId=" + release,
                List.of(forNobody.deploymentId()),
                "releaseId=" + old,
                List.of(forAcme.deploymentId()),
                "releaseId=Releases-999999",
                List.of());
        shown.forEach((query, ids) -> {
            for (var everything : List.of("", "&showAll=true", "&projectId=" + place.projectId())) {
                admin().get(place.path("dashboard?" + query + everything))
                        .then()
                        .statusCode(200)
                        .body("Items.DeploymentId", equalTo(ids))
                        .body("IsFiltered", equalTo(true));
            }
        });
        admin().get(place.path("dashboard?selectedTenants=" + acme + "," + globex))
                .then()
                .body("Items.TenantId", containsInAnyOrder(acme, globex))
                .body("Tenants.Name", contains("Acme", "Globex"));
        admin().get(place.path("dashboard?selectedTags=Region/North")).then().body("Tenants.Id", contains(acme));
    }

    @Test
    void shouldShowEveryCellOfAChosenTenant() {
        var place = world.place();
        var sibling = world.sibling(place, "Api");
        var release = created(place, "1.0");
        var other = created(sibling, "1.0");
        var acme = tenant(place, "Acme", null);
        var idle = tenant(place, "Idle", null);
        world.run("insert into tenant_projects values ($1, $2)", acme, sibling.projectId());
        var first = changed(place, release, deploymentId(), place.dev(), 1, "Success", NOON, acme);
        var failed = changed(place, release, deploymentId(), place.dev(), 1, "Failed", NOON.plusSeconds(60), acme);
        var tested = changed(place, release, deploymentId(), place.test(), 1, "Success", NOON, acme);
        var beside = changed(sibling, other, deploymentId(), place.dev(), 1, "Success", NOON, acme);
        var forNobody = changed(place, release, deploymentId(), place.production(), 1, "Success", NOON);
        world.publish(first, failed, tested, beside, forNobody);
        var chosen = place.path("dashboard?showAll=true&selectedTenants=" + acme + "," + idle);
        await().atMost(PATIENCE).untilAsserted(() -> admin().get(chosen)
                .then()
                .statusCode(200)
                .body(
                        "Items.DeploymentId",
                        containsInAnyOrder(failed.deploymentId(), tested.deploymentId(), beside.deploymentId()))
                .body("PreviousItems.DeploymentId", contains(first.deploymentId())));
        admin().get(place.path("dashboard?projectId=" + sibling.projectId() + "&selectedTenants=" + acme))
                .then()
                .body("Items.DeploymentId", contains(beside.deploymentId()));
        admin().get(place.path("dashboard?releaseId=" + release + "&selectedTenants=" + acme))
                .then()
                .body("Items.DeploymentId", containsInAnyOrder(failed.deploymentId(), tested.deploymentId()))
                .body("PreviousItems.DeploymentId", contains(first.deploymentId()));
    }

    @Test
    void shouldRefuseMoreTenantsThanADashboardShows() {
        var place = world.place();
        world.run(
                "insert into tenants (id, num, space_id, name, slug, tenant_tags) select 'Tenants-' || n, n, $1,"
                        + " 'Many ' || n, 'many-' || n, '[\"Region/North\"]' from"
                        + " (select nextval('tenants_num_seq') as n from generate_series(1, 501)) numbers",
                place.spaceId());
        world.run(
                "insert into tenant_projects (tenant_id, project_id) select id, $2 from tenants where space_id = $1",
                place.spaceId(),
                place.projectId());

        admin().get(place.path("dashboard")).then().statusCode(200).body("Tenants", hasSize(501));
        admin().get(place.path("dashboard?selectedTags=Region/North"))
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("at most 500 chosen tenants"));
    }

    private static String tenant(World.Place place, String name, @Nullable String tag) {
        return admin().body(Map.of(
                        "Name",
                        name,
                        "TenantTags",
                        tag == null ? List.of() : List.of(tag),
                        "ProjectEnvironments",
                        Map.of(place.projectId(), List.of(place.dev()))))
                .post(place.path("tenants"))
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }
}
