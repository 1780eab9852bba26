package dev.slipway.release.tickets;

import static dev.slipway.release.releases.World.admin;
import static dev.slipway.release.releases.World.created;
import static dev.slipway.release.releases.World.deploymentId;
import static dev.slipway.release.releases.World.request;
import static dev.slipway.release.releases.World.success;
import static dev.slipway.release.releases.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.contracts.internal.TicketRequest.Cause;
import dev.slipway.release.releases.World;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TicketsTest {

    @Inject
    World world;

    @BeforeEach
    void otherServices() {
        World.variables();
        World.deployments();
    }

    private static String refusal(Ticket ticket) {
        assertThat(ticket.grants()).isEmpty();
        return Objects.requireNonNull(ticket.refusal()).message();
    }

    private static void assertGranted(Ticket ticket) {
        assertThat(ticket.refusal()).isNull();
        assertThat(ticket.grants()).isNotEmpty();
    }

    private long reservations(String releaseId) {
        return world.rows("select count(*) as n from reservations where release_id = $1", releaseId)
                .get(0)
                .getLong("n");
    }

    @Test
    void shouldGrantWithAllThatADeploymentFreezes() {
        var place = world.place();
        var release = created(place, "1.0.3");
        var ticket = ticket(request(place, release, Cause.MANUAL, List.of(), "dev"));
        assertGranted(ticket);
        assertThat(ticket.release()).isNotNull().satisfies(facts -> {
            assertThat(facts.version()).isEqualTo("1.0.3");
            assertThat(facts.projectName()).isEqualTo("Web");
        });
        assertThat(ticket.process()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("Greet");
            assertThat(step.actions().get(0).properties())
                    .containsEntry("Octopus.Action.Script.ScriptBody", new Ticket.ProcessProperty("echo hello", null))
                    .containsEntry("secret", new Ticket.ProcessProperty(null, "abc"));
        });
        assertThat(ticket.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.environmentId()).isEqualTo(place.dev());
            assertThat(grant.environmentName()).isEqualTo("Dev");
            assertThat(grant.previousReleaseId()).isNull();
        });
        assertThat(reservations(release)).isEqualTo(1);
    }

    @Test
    void shouldRefuseNamingPhaseUntilItIsComplete() {
        var place = world.place();
        var release = created(place, "1.0.3");
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(), "Production"))))
                .isEqualTo("Release 1.0.3 cannot go to Production: it needs one successful deployment in phase"
                        + " Development");
        var dev = ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))
                .grants()
                .get(0)
                .deploymentId();
        var failed = new DeploymentOutcome(dev, place.dev(), null, "Failed", Instant.now());
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(failed), "Test"))))
                .contains("phase Development");
        var again = success(deploymentId(), place.dev());
        assertGranted(ticket(request(place, release, Cause.MANUAL, List.of(again), "Test")));
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(), "Production"))))
                .contains("phase Testing");
    }

    @Test
    void shouldGrantAllTargetsOrNone() {
        var place = world.place();
        var release = created(place, "1.0");
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(), "Dev", "Test"))))
                .contains("Test");
        assertThat(reservations(release)).isZero();
    }

    @Test
    void shouldGiveTheSameAnswerWhenAskedAgain() {
        var place = world.place();
        var release = created(place, "1.0");
        var request = request(place, release, Cause.MANUAL, List.of(), place.dev());
        assertThat(ticket(request)).isEqualTo(ticket(request));
        assertThat(reservations(release)).isEqualTo(1);
        World.deploymentService()
                .delete("/internal/reservations/" + request.targets().get(0).deploymentId())
                .then()
                .statusCode(200);
        assertThat(reservations(release)).isZero();
    }

    @Test
    void shouldDeployAutomaticallyOnlyWhereThePhaseSaysSo() {
        var place = world.place();
        var release = created(place, "1.0");
        assertGranted(ticket(request(place, release, Cause.AUTOMATIC, List.of(), place.dev())));
        var outcome = success(deploymentId(), place.dev());
        assertThat(refusal(ticket(request(place, release, Cause.AUTOMATIC, List.of(outcome), place.test()))))
                .contains("automatically");
    }

    @Test
    void shouldOnlyJudgeWhenItIsARecheck() {
        var place = world.place();
        var release = created(place, "1.0");
        assertGranted(ticket(request(place, release, Cause.RECHECK, List.of(), place.dev())));
        assertThat(reservations(release)).isZero();
        admin().body("{\"Description\": \"it leaks\"}").post(place.path("releases/" + release + "/defects"));
        var outcome = success(deploymentId(), place.dev());
        assertThat(refusal(ticket(request(place, release, Cause.RECHECK, List.of(outcome), place.test()))))
                .contains("it leaks");
    }

    @Test
    void shouldFindReleaseByProjectAndVersion() {
        var place = world.place();
        created(place, "1.0.0");
        assertGranted(ticket(byName(place, "WEB", "1.0")));
        assertThat(refusal(ticket(byName(place, "Web", "2.0")))).contains("Web has no release 2.0");
        assertThat(refusal(ticket(byName(place, "Nope", "1.0")))).contains("no project 'Nope'");
        assertThat(refusal(ticket(byName(place, "Web", "1")))).contains("at least two parts");
        assertThat(refusal(ticket(request(place, "Releases-99999999", Cause.MANUAL, List.of(), "Dev"))))
                .contains("Releases-99999999");
        var release = created(place, "3.0");
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(), "Moon"))))
                .contains("no environment 'Moon'");
        assertThat(refusal(ticket(request(world.place(), release, Cause.MANUAL, List.of(), "Dev"))))
                .contains("no release");
    }

    @Test
    void shouldFindProjectAndEnvironmentByIdSlugOrName() {
        var place = world.place();
        created(place, "1.0.0");
        world.run("update projects set name = 'Web Shop', slug = 'shop' where id = $1", place.projectId());
        world.run("update environments set name = 'For Development', slug = 'first' where id = $1", place.dev());

        for (var project : List.of(place.projectId(), "shop", "SHOP", "web shop")) {
            for (var environment : List.of(place.dev(), "first", "for development")) {
                assertGranted(ticket(byName(place, project, "1.0.0", environment)));
            }
        }
        assertThat(refusal(ticket(byName(place, "Web", "1.0.0")))).contains("no project 'Web'");
    }

    private static TicketRequest byName(World.Place place, String project, String version) {
        return byName(place, project, version, "Dev");
    }

    private static TicketRequest byName(World.Place place, String project, String version, String environment) {
        return new TicketRequest(
                place.spaceId(),
                null,
                project,
                version,
                Cause.MANUAL,
                true,
                List.of(new TicketRequest.Target(deploymentId(), environment, null)),
                List.of());
    }

    @Test
    void shouldDeployForATenantThatMayHaveIt() {
        var place = world.place();
        var release = created(place, "1.0");
        assertThat(refusal(ticket(forTenant(place, release, "Tenants-987654")))).contains("no tenant 'Tenants-987654'");

        String tenant = world.tenant(place, "Acme");
        assertThat(refusal(ticket(forTenant(place, release, tenant)))).contains("Web is not deployed for tenants");

        world.run(
                "update projects set doc = jsonb_set(doc, '{parts}', '{\"tenantedDeploymentMode\": \"Tenanted\"}') where id = $1",
                place.projectId());
        assertThat(refusal(ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))))
                .contains("Web is deployed for tenants only");
        assertThat(refusal(ticket(forTenant(place, release, tenant)))).contains("Acme is not connected to Dev in Web");

        world.run("insert into tenant_projects values ($1, $2)", tenant, place.projectId());
        world.run("insert into tenant_environments values ($1, $2, $3)", tenant, place.projectId(), place.dev());
        Ticket granted = ticket(forTenant(place, release, tenant));
        assertGranted(granted);
        assertThat(granted.grants().get(0).tenantId()).isEqualTo(tenant);
    }

    private static TicketRequest forTenant(World.Place place, String release, String tenant) {
        return new TicketRequest(
                place.spaceId(),
                release,
                null,
                null,
                Cause.MANUAL,
                false,
                List.of(new TicketRequest.Target(deploymentId(), "Dev", tenant)),
                List.of());
    }

    @Test
    void shouldNameTheReleaseThatTheEnvironmentHadBefore() {
        var place = world.place();
        var first = created(place, "1.0");
        ticket(request(place, first, Cause.MANUAL, List.of(success(deploymentId(), place.dev())), "Dev"));
        var second = created(place, "1.1");
        assertThat(ticket(request(place, second, Cause.MANUAL, List.of(), "Dev"))
                        .grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.previousReleaseVersion()).isEqualTo("1.0"));
    }

    @Test
    void shouldTellWhatTheEnvironmentHadBefore() {
        var place = world.place();
        var first = created(place, "1.0");
        assertThat(history(place, first, List.of())).satisfies(history -> {
            assertThat(history.previous()).isNull();
            assertThat(history.current()).isNull();
            assertThat(history.successfulDeploymentId()).isNull();
            assertThat(history.changes()).containsExactly(new Ticket.Change("1.0", ""));
        });
        var done = success(deploymentId(), place.dev());
        ticket(request(place, first, Cause.MANUAL, List.of(done), "Dev"));
        var later = created(place, "1.10");
        var between = created(place, "1.9");

        assertThat(history(place, later, List.of())).satisfies(history -> {
            assertThat(history.previous()).isEqualTo(new Ticket.ReleaseName(first, "1.0"));
            assertThat(history.current()).isEqualTo(new Ticket.ReleaseName(first, "1.0"));
            assertThat(history.successfulDeploymentId()).isEqualTo(done.deploymentId());
            assertThat(history.changes()).extracting(Ticket.Change::version).containsExactly("1.10", "1.9");
        });
        assertThat(history(place, between, List.of()).previous()).isEqualTo(new Ticket.ReleaseName(later, "1.10"));
        assertThat(history(place, later, List.of(success(deploymentId(), place.dev())))
                        .changes())
                .isEmpty();
        assertThat(history(place, between, List.of()).changes())
                .as("going back changes nothing that could be told")
                .isEmpty();
    }

    @Test
    void shouldTellOfTheChannelAloneWhereChannelsAreDiscrete() {
        var place = world.place();
        var first = created(place, "1.0");
        ticket(request(place, first, Cause.MANUAL, List.of(success(deploymentId(), place.dev())), "Dev"));
        var other = created(place, "1.1");
        var channel =
                "Channels-" + (900_000_000 + Long.parseLong(place.projectId().replaceAll("\\D", "")));
        world.run(
                "insert into channels (id, num, space_id, project_id, name, slug) values ($1, $2, $3, $4, 'Beta', 'beta')",
                channel,
                Long.parseLong(channel.replaceAll("\\D", "")),
                place.spaceId(),
                place.projectId());
        world.run("update releases set channel_id = $2 where id = $1", other, channel);
        var last = created(place, "1.2");

        assertThat(history(place, last, List.of()).changes())
                .extracting(Ticket.Change::version)
                .containsExactly("1.2", "1.1");
        world.run(
                "update projects set doc = jsonb_set(doc, '{parts}', coalesce(doc -> 'parts', '{}')"
                        + " || '{\"discreteChannelRelease\": true}') where id = $1",
                place.projectId());
        assertThat(history(place, last, List.of()).changes())
                .extracting(Ticket.Change::version)
                .containsExactly("1.2");
    }

    private static Ticket.History history(World.Place place, String release, List<DeploymentOutcome> outcomes) {
        return ticket(request(place, release, Cause.MANUAL, outcomes, "Dev"))
                .grants()
                .get(0)
                .history();
    }

    @Test
    void shouldRefuseToDeleteReleaseWhileADeploymentIsOpen() {
        var place = world.place();
        var release = created(place, "1.0");
        var deployment = ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))
                .grants()
                .get(0);
        admin().delete(place.path("releases/" + release))
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString(deployment.deploymentId() + " to Dev"));
        World.deployments(success(deployment.deploymentId(), place.dev()));
        admin().delete(place.path("releases/" + release)).then().statusCode(200);
        admin().get(place.path("releases/" + release)).then().statusCode(404);
        assertThat(world.facts("release-deleted", release)).hasSize(1);
    }

    @Test
    void shouldForgetReservationThatNobodyConfirmed() {
        var place = world.place();
        var release = created(place, "1.0");
        ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"));
        world.run("update reservations set reserved_at = now() - interval '11 minutes' where release_id = $1", release);
        admin().delete(place.path("releases/" + release)).then().statusCode(200);
    }

    /** The fact of the first deployment never arrives here; its outcome travels with the next question. */
    @Test
    void shouldNeverRefuseWhenOutcomeTravelsWithTheTicket() {
        var place = world.place();
        for (int round = 0; round < 50; round++) {
            var release = created(place, "1.0.i");
            var dev = ticket(request(place, release, Cause.MANUAL, List.of(), "Dev"))
                    .grants()
                    .get(0)
                    .deploymentId();
            assertGranted(ticket(request(place, release, Cause.MANUAL, List.of(success(dev, place.dev())), "Test")));
        }
    }
}
