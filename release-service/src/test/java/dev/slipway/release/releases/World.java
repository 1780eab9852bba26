package dev.slipway.release.releases;

import static io.restassured.RestAssured.given;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.internal.DeploymentOutcome;
import dev.slipway.contracts.internal.SnapshotRequest;
import dev.slipway.contracts.internal.Snapshots;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.contracts.internal.TicketRequest;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A fresh space for each test, with environments, lifecycle and project; and the other services as stubs. */
@ApplicationScoped
public class World {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicLong DEPLOYMENTS = new AtomicLong(1000);

    private final Pool pool;
    private final OtherServices others;

    World(Pool pool, OtherServices others) {
        this.pool = pool;
        this.others = others;
    }

    /** One space with Dev (automatic) → Test → Production, and a project in it. */
    public record Place(
            String spaceId,
            String projectId,
            String projectName,
            String channelId,
            String dev,
            String test,
            String production) {

        public String path(String rest) {
            return "/api/" + spaceId + "/" + rest;
        }
    }

    public Place place() {
        var space = "Spaces-" + number("spaces_num_seq");
        run("insert into spaces (id, num, name, slug) values ($1, $2, $1, lower($1))", space, num(space));
        var environments = new ArrayList<String>();
        for (var name : List.of("Dev", "Test", "Production")) {
            var id = "Environments-" + number("environments_num_seq");
            run(
                    "insert into environments (id, num, space_id, name, slug, sort_order) values ($1, $2, $3, $4, lower($4), $5)",
                    id,
                    num(id),
                    space,
                    name,
                    environments.size());
            environments.add(id);
        }
        var lifecycle = "Lifecycles-" + number("lifecycles_num_seq");
        run(
                "insert into lifecycles (id, num, space_id, name, slug, phases) values ($1, $2, $3, 'Pipeline', 'pipeline', $4::text::jsonb)",
                lifecycle,
                num(lifecycle),
                space,
                phases(environments));
        return project(space, lifecycle, "Web", environments);
    }

    private static String phases(List<String> environments) {
        return """
            [{"id": "p1", "name": "Development", "automaticDeploymentTargets": ["%s"]},
             {"id": "p2", "name": "Testing", "optionalDeploymentTargets": ["%s"]},
             {"id": "p3", "name": "Live", "optionalDeploymentTargets": ["%s"]}]
            """.formatted(environments.toArray());
    }

    private Place project(String space, String lifecycle, String name, List<String> environments) {
        var group = "ProjectGroups-" + number("project_groups_num_seq");
        run(
                "insert into project_groups (id, num, space_id, name, slug) values ($1, $2, $3, $1, lower($1))",
                group,
                num(group),
                space);
        var project = "Projects-" + number("projects_num_seq");
        run(
                "insert into projects (id, num, space_id, project_group_id, lifecycle_id, name, slug) values ($1, $2, $3, $4, $5, $6, lower($6))",
                project,
                num(project),
                space,
                group,
                lifecycle,
                name);
        var channel = "Channels-" + number("channels_num_seq");
        run(
                "insert into channels (id, num, space_id, project_id, name, slug, is_default) values ($1, $2, $3, $4, 'Default', 'default', true)",
                channel,
                num(channel),
                space,
                project);
        run(
                "insert into deployment_processes (id, project_id, space_id, version) values ('deploymentprocess-' || $1, $1, $2, 1)",
                project,
                space);
        run(
                "insert into process_revisions (process_id, version, snapshot_id, steps, created) values ('deploymentprocess-' || $1, 1, 'deploymentprocess-' || $1 || '-s-1-AAAAA', $2::text::jsonb, now())",
                project,
                STEPS);
        return new Place(space, project, name, channel, environments.get(0), environments.get(1), environments.get(2));
    }

    private static final String STEPS = """
            [{"id": "step-1", "name": "Greet", "slug": "greet", "condition": "Success", "startTrigger": "StartAfterPrevious",
              "packageRequirement": "LetOctopusDecide", "properties": {},
              "actions": [{"id": "action-1", "name": "Greet", "slug": "greet", "actionType": "Octopus.Script",
                "disabled": false, "required": false, "condition": "Success", "environments": [],
                "excludedEnvironments": [], "channels": [], "tenantTags": [],
                "properties": {"Octopus.Action.Script.ScriptBody": {"value": "echo hello"}, "secret": {"sealed": "abc"}}}]}]
            """;

    /** Without connections and tags; its id. */
    public String tenant(Place place, String name) {
        var tenant = "Tenants-" + number("tenants_num_seq");
        run(
                "insert into tenants (id, num, space_id, name, slug) values ($1, $2, $3, $4, lower($4))",
                tenant,
                num(tenant),
                place.spaceId(),
                name);
        return tenant;
    }

    /** A second project in the space of the first, with the same lifecycle. */
    public Place sibling(Place place, String name) {
        var lifecycle = rows("select lifecycle_id from projects where id = $1", place.projectId())
                .get(0)
                .getString("lifecycle_id");
        return project(place.spaceId(), lifecycle, name, List.of(place.dev(), place.test(), place.production()));
    }

    public static void variables() {
        StubService.start("variables-service").answerWith("POST", "/internal/snapshots", request -> {
            var owners = request.bodyAs(SnapshotRequest.class).ownerIds();
            return new Snapshots(owners.stream()
                    .map(owner -> "variableset-" + owner + "-s-" + System.nanoTime() + "-AAAAA")
                    .toList());
        });
    }

    public static StubService deployments(DeploymentOutcome... outcomes) {
        return StubService.start("deployment-service")
                .answer("GET", "/internal/releases/*/outcomes", Arrays.asList(outcomes));
    }

    public static RequestSpecification admin() {
        return given().header("Authorization", Tokens.admin("release-service")).contentType(ContentType.JSON);
    }

    public static RequestSpecification deploymentService() {
        return given().header("Authorization", Tokens.service("deployment-service", "release-service"))
                .contentType(ContentType.JSON);
    }

    public static ValidatableResponse create(Place place, String version) {
        return admin().body(Map.of("ProjectId", place.projectId(), "ChannelId", place.channelId(), "Version", version))
                .post(place.path("releases"))
                .then();
    }

    public static String created(Place place, String version) {
        return create(place, version).statusCode(201).extract().path("Id");
    }

    public static String deploymentId() {
        return "Deployments-" + DEPLOYMENTS.incrementAndGet();
    }

    public static DeploymentOutcome success(String deploymentId, String environmentId) {
        return new DeploymentOutcome(deploymentId, environmentId, null, "Success", Instant.now());
    }

    public static TicketRequest request(
            Place place,
            String releaseId,
            TicketRequest.Cause cause,
            List<DeploymentOutcome> outcomes,
            String... targets) {
        return new TicketRequest(
                place.spaceId(),
                releaseId,
                null,
                null,
                cause,
                false,
                Arrays.stream(targets)
                        .map(target -> new TicketRequest.Target(deploymentId(), target, null))
                        .toList(),
                outcomes);
    }

    public static Ticket ticket(TicketRequest request) {
        return deploymentService()
                .body(request, WorldJson.MAPPER)
                .post("/internal/tickets")
                .then()
                .statusCode(200)
                .extract()
                .as(Ticket.class, WorldJson.MAPPER);
    }

    public void publish(Fact... facts) {
        others.tell(facts);
    }

    public List<Row> rows(String sql, Object... values) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(values)))
                .map(rows -> rows.stream().toList())
                .await()
                .atMost(PATIENCE);
    }

    public List<String> facts(String topic, String key) {
        return rows("select payload from outbox where topic = $1 and key = $2 order by id", topic, key).stream()
                .map(row -> row.getString("payload"))
                .toList();
    }

    public void run(String sql, Object... values) {
        rows(sql, values);
    }

    private long number(String sequence) {
        return rows("select nextval('" + sequence + "') as n").get(0).getLong("n");
    }

    private static long num(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
