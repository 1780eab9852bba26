package dev.slipway.release.dashboard;

import static dev.slipway.release.dashboard.DeploymentFacts.NOON;
import static dev.slipway.release.dashboard.DeploymentFacts.changed;
import static dev.slipway.release.dashboard.DeploymentFacts.finished;
import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static dev.slipway.release.releases.World.deploymentId;
import static dev.slipway.release.releases.World.request;
import static dev.slipway.release.releases.World.success;
import static dev.slipway.release.releases.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.deployment.DeploymentChanged;
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
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class DashboardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    World world;

    @TestHTTPResource("/")
    URI server = URI.create("http://127.0.0.1");

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
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
