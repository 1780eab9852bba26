package dev.slipway.release.dashboard;

import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static dev.slipway.release.releases.World.deploymentId;
import static dev.slipway.release.releases.World.request;
import static dev.slipway.release.releases.World.success;
import static dev.slipway.release.releases.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.deployment.DeploymentChanged;
import dev.slipway.contracts.deployment.DeploymentFinished;
import dev.slipway.contracts.internal.TicketRequest.Cause;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class DashboardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    World world;

    @TestHTTPResource("/")
    URI server = URI.create("http://127.0.0.1");

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    private static DeploymentFinished finished(
            World.Place place, String release, String deployment, String environment) {
        return new DeploymentFinished(
                place.spaceId(),
                place.projectId(),
                release,
                deployment,
                "ServerTasks-1",
                environment,
                null,
                "Success",
                null,
                NOON);
    }

    private static DeploymentChanged changed(
            World.Place place,
            String release,
            String deployment,
            String environment,
            long revision,
            String state,
            Instant start) {
        return changed(place, release, deployment, environment, revision, state, start, null);
    }

    private static DeploymentChanged changed(
            World.Place place,
            String release,
            String deployment,
            String environment,
            long revision,
            String state,
            Instant start,
            @Nullable String tenant) {
        return new DeploymentChanged(
                place.spaceId(),
                place.projectId(),
                release,
                deployment,
                "ServerTasks-" + deployment.substring(12),
                environment,
                tenant,
                revision,
                place.channelId(),
                "?",
                state,
                start,
                start,
                null,
                start,
                state.equals("Executing") ? null : start.plusSeconds(34),
                null,
                false,
                false,
                false);
    }

    @Test
    void shouldEnterNextPhaseOnceWhenDeploymentFinished() {
        var place = world.place();
        var release = created(place, "1.0");
        var deployment = ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))
                .grants()
                .get(0)
                .deploymentId();
        var fact = finished(place, release, deployment, place.dev());
        world.publish(fact, fact);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(world.facts("release-phase-entered", release))
                .singleElement()
                .asString()
                .contains("\"phaseName\":\"Testing\"", release + "/p2"));
        assertThat(world.rows("select 1 from reservations where release_id = $1", release))
                .isEmpty();
        world.publish(finished(place, release, deploymentId(), place.dev()));
        var other = deploymentId();
        world.publish(finished(place, release, other, place.test()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(world.facts("release-phase-entered", release))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"phaseName\":\"Live\""));
    }

    @Test
    void shouldApplyWhatDeploymentServiceKnowsBeforeShowingProgress() {
        var place = world.place();
        var release = created(place, "1.0");
        var path = place.path("releases/" + release + "/progression");
        admin().get(path)
                .then()
                .statusCode(200)
                .body("Phases.Name", contains("Development", "Testing", "Live"))
                .body("Phases.Progress", contains("Current", "Pending", "Pending"))
                .body("NextDeployments", contains(place.dev()))
                .body("NextDeploymentsMinimumRequired", equalTo(1));
        World.deployments(success(deploymentId(), place.dev()));
        admin().get(path)
                .then()
                .body("Phases.Progress", contains("Complete", "Current", "Pending"))
                .body("NextDeployments", contains(place.test()));
        assertThat(world.facts("release-phase-entered", release)).hasSize(1);
        StubService.start("deployment-service").close();
        admin().get(path).then().statusCode(200).body("NextDeployments", contains(place.test()));
        admin().get(place.path("releases/" + release + "/deployments/template"))
                .then()
                .statusCode(200)
                .body("PromoteTo.Name", contains("Dev", "Test"))
                .body("IsDeploymentProcessModified", equalTo(false));
    }

    @Test
    void shouldShowNewestDeploymentOfEachCellAndTheLastSuccessBehindIt() {
        var place = world.place();
        var release = created(place, "1.0");
        var first = deploymentId();
        var second = deploymentId();
        world.publish(
                changed(place, release, first, place.dev(), 3, "Success", NOON),
                changed(place, release, second, place.dev(), 2, "Failed", NOON.plusSeconds(60)),
                changed(place, release, second, place.dev(), 1, "Executing", NOON.plusSeconds(60)));
        await().atMost(PATIENCE).untilAsserted(() -> admin().get(place.path("dashboard"))
                .then()
                .statusCode(200)
                .body("Items.DeploymentId", contains(second))
                .body("Items[0].State", equalTo("Failed"))
                .body("Items[0].IsCurrent", equalTo(true))
                .body("Items[0].ReleaseVersion", equalTo("1.0"))
                .body("Items[0].Duration", equalTo("34 seconds"))
                .body("PreviousItems.DeploymentId", contains(first))
                .body("Projects[0].EnvironmentIds", contains(place.dev(), place.test(), place.production()))
                .body("Environments.Name", contains("Dev", "Test", "Production")));
        admin().get(place.path("dashboard/dynamic?includePrevious=true&projects=" + place.projectId()))
                .then()
                .body("Items.DeploymentId", contains(second, first))
                .body("$", not(hasKey("PreviousItems")))
                .body("IsFiltered", equalTo(true));
        admin().get(place.path("dashboard/dynamic?projects="
                        + world.sibling(place, "Never deployed").projectId()))
                .then()
                .statusCode(200)
                .body("Items", empty());
        admin().get(place.path("dashboard/dynamic?environments=" + place.test()))
                .then()
                .body("Items", empty());
        admin().get(place.path("dashboard/dynamic?environments=" + place.dev()))
                .then()
                .statusCode(200)
                .body("Items.DeploymentId", contains(second))
                .body("Environments.Id", contains(place.dev()));
        admin().get(place.path("progression/" + place.projectId()))
                .then()
                .statusCode(200)
                .body("Releases.Release.Id", contains(release))
                .body("Releases[0].Deployments.'" + place.dev() + "'.IsCurrent", contains(true, false))
                .body("Releases[0].NextDeployments", contains(place.dev()));
        admin().get(place.path("releases/" + release + "/progression"))
                .then()
                .body("Phases[0].Deployments.Task.State", contains("Failed", "Success"));
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

    @Test
    void shouldForgetDeploymentThatWasDeleted() {
        var place = world.place();
        var release = created(place, "1.0");
        var deployment = ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))
                .grants()
                .get(0)
                .deploymentId();
        var success = changed(place, release, deployment, place.dev(), 3, "Success", NOON);
        world.publish(finished(place, release, deployment, place.dev()), success);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> admin().get(place.path("dashboard")).then().body("Items.State", contains("Success")));
        world.publish(new DeploymentChanged(
                place.spaceId(),
                place.projectId(),
                release,
                deployment,
                "ServerTasks-1",
                place.dev(),
                null,
                4,
                place.channelId(),
                "?",
                "Success",
                NOON,
                NOON,
                null,
                NOON,
                NOON,
                null,
                false,
                false,
                true));
        await().atMost(PATIENCE)
                .untilAsserted(() -> admin().get(place.path("dashboard")).then().body("Items", empty()));
        assertThat(world.rows("select 1 from outcomes where release_id = $1", release))
                .isEmpty();
    }

    @Test
    void shouldTellListenersWhatChanged() {
        var place = world.place();
        var release = created(place, "1.0");
        var lines = new ConcurrentLinkedQueue<String>();
        var request = HttpRequest.newBuilder(server.resolve(place.path("dashboard/events")))
                .header("Authorization", Tokens.admin("release-service"))
                .build();
        var stream = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        var deployment = deploymentId();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        world.publish(changed(place, release, deployment, place.dev(), 1, "Executing", NOON));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("data:").contains(deployment, "\"IsCurrent\":true")));
        assertThat(lines).anyMatch(line -> line.replace(" ", "").equals("event:changed"));
        stream.cancel(true);
    }
}
