package dev.slipway.deployment.targets;

import static dev.slipway.deployment.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.contracts.internal.EnvironmentDetails;
import dev.slipway.deployment.Api;
import dev.slipway.deployment.Rows;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TargetsTest {

    private static final String SPACE = "Spaces-77";
    private static final AtomicInteger SPACES = new AtomicInteger();

    @Inject
    Pool pool;

    private final Api api = new Api();

    @Test
    void shouldNameTheTargetsOfASpaceAndTheirRoles() {
        api.spaces.add(SPACE);
        ask(SPACE).body("Machines", hasSize(0), "Roles", hasSize(0));
        String web = register("web-1", List.of("web", "linux"));
        String db = register("Db-1", List.of("db", "linux"));

        ask(SPACE)
                .body("Machines", contains(Map.of("Id", db, "Name", "Db-1"), Map.of("Id", web, "Name", "web-1")))
                .body("Roles", contains("db", "linux", "web"))
                .body("MachineRoles", equalTo(Map.of(db, List.of("db", "linux"), web, List.of("web", "linux"))));
        ask("Spaces-78").body("Machines", equalTo(List.of()), "Roles", equalTo(List.of()));
        as().get("/internal/spaces/" + SPACE + "/targets").then().statusCode(403);
    }

    @Test
    void shouldSummarizeEnvironments() {
        String space = "Spaces-79";
        String environments = "/internal/spaces/" + space + "/environments/details";
        api.spaces.add(space);
        twoEnvironments(space);
        registerIn(space, "web-1", List.of("Environments-1"), List.of("web"));
        registerIn(space, "both", List.of("Environments-1", "Environments-2"), List.of("db"));

        summary(space, "")
                .body("TotalMachines", equalTo(2), "TotalDisabledMachines", equalTo(0))
                .body("EnvironmentSummaries.Environment.Id", contains("Environments-1", "Environments-2"))
                .body("EnvironmentSummaries[0].Environment.SortOrder", equalTo(3))
                .body("EnvironmentSummaries[0].Environment.LastModifiedOn", equalTo("1970-01-01T00:00:00.000+00:00"))
                .body(
                        "EnvironmentSummaries[0].Environment.ExtensionSettings",
                        equalTo(Arrays.asList(Map.of("ExtensionId", "jira"), null)))
                .body("EnvironmentSummaries[0].Environment.Links", equalTo(Map.of("Self", "/here")))
                .body("EnvironmentSummaries.TotalMachines", contains(2, 1))
                .body("MachineHealthStatusSummaries.Unknown", equalTo(2))
                .body("MachineHealthStatusSummaries.Healthy", equalTo(0))
                .body("MachineEndpointSummaries.None", equalTo(2));
        summary(space, "?ids=Environments-2")
                .body("EnvironmentSummaries.TotalMachines", contains(1), "TotalMachines", equalTo(1));
        summary(space, "?roles=web").body("EnvironmentSummaries.TotalMachines", contains(1, 0));
        summary(space, "?roles=web&hideEmptyEnvironments=true")
                .body("EnvironmentSummaries.Environment.Id", contains("Environments-1"));
        summary(space, "?isDisabled=true").body("TotalMachines", equalTo(0));
        summary(space, "?partialName=Env%20E").body("TotalMachines", equalTo(2));
        assertThat(api.release.requests("GET", environments))
                .last()
                .extracting(StubService.Request::query)
                .asString()
                .contains("partialName=Env");
        summary(space, "?partialName=nobody").body("EnvironmentSummaries", hasSize(0), "TotalMachines", equalTo(0));
        as().get("/api/Spaces-78/environments/summary").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=Environments-2,Environments-1|ids=Environments-2",
                "partialName=environments-1|partialName=environments-2",
                "machinePartialName=WEB|machinePartialName=db",
                "roles=db,web|roles=db",
                "isDisabled=true|isDisabled=false",
                "healthStatuses=Healthy,Unknown|healthStatuses=Unknown",
                "commStyles=None,Ssh|commStyles=None",
                "tenantIds=Tenants-2,Tenants-1|tenantIds=Tenants-2",
                "tenantTags=Ring%2FEarly|tenantTags=Ring%2FLate",
                "shellNames=pwsh,bash|shellNames=pwsh"
            })
    void shouldSummarizeSomeEnvironmentsAndSomeTargets(String matching, String other) {
        String space = "Spaces-80" + SPACES.incrementAndGet();
        api.spaces.add(space);
        twoEnvironments(space);
        String id = registered(
                space,
                Map.of(
                        "Name", "web-1",
                        "EnvironmentIds", List.of("Environments-1"),
                        "Roles", List.of("web"),
                        "IsDisabled", true,
                        "TenantIds", List.of("Tenants-1"),
                        "TenantTags", List.of("Ring/Early"),
                        "Endpoint", Map.of("CommunicationStyle", "Ssh", "Host", "web-1")));
        // As a health check would leave it.
        Rows.execute(
                pool,
                "update machines set body = body || '{\"shellName\": \"bash\", \"healthStatus\": \"Healthy\"}'"
                        + " where id = $1",
                id);

        summary(space, "?" + matching).body("TotalMachines", equalTo(1));
        summary(space, "?" + other).body("TotalMachines", equalTo(0));
        summary(space, "?hideEmptyEnvironments=true&" + matching)
                .body("EnvironmentSummaries.Environment.Id", contains("Environments-1"));
        summary(space, "?hideEmptyEnvironments=true&" + other).body("EnvironmentSummaries", hasSize(0));
    }

    /** As release-service answers: those asked for, and those with this in their name. */
    private void twoEnvironments(String space) {
        api.release.answerWith("GET", "/internal/spaces/" + space + "/environments/details", request -> {
            var asked = Stream.of(
                            String.valueOf(request.query()).replace('+', ' ').split("&"))
                    .map(each -> each.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].toLowerCase(Locale.ROOT)));
            return Stream.of("Environments-1", "Environments-2")
                    .map(id -> environment(space, id))
                    .filter(each -> asked.getOrDefault("ids", each.id().toLowerCase(Locale.ROOT))
                            .contains(each.id().toLowerCase(Locale.ROOT)))
                    .filter(each ->
                            each.name().toLowerCase(Locale.ROOT).contains(asked.getOrDefault("partialName", "")))
                    .toList();
        });
    }

    private static EnvironmentDetails environment(String space, String id) {
        return new EnvironmentDetails(
                id,
                space,
                "Env " + id,
                id.toLowerCase(Locale.ROOT),
                "",
                3,
                false,
                false,
                List.of(),
                Arrays.asList(Map.of("ExtensionId", "jira"), null), // any JSON
                Instant.EPOCH,
                "admin",
                Map.of("Self", "/here"));
    }

    private static ValidatableResponse summary(String space, String query) {
        return as().urlEncodingEnabled(false)
                .get("/api/" + space + "/environments/summary" + query)
                .then()
                .statusCode(200);
    }

    private static String register(String name, List<String> roles) {
        return registerIn(SPACE, name, List.of("Environments-1"), roles);
    }

    private static String registerIn(String space, String name, List<String> environments, List<String> roles) {
        return registered(
                space,
                Map.of(
                        "Name", name,
                        "EnvironmentIds", environments,
                        "Roles", roles,
                        "Endpoint", Map.of("CommunicationStyle", "None")));
    }

    private static String registered(String space, Map<String, ?> target) {
        return as().body(target)
                .post("/api/" + space + "/machines")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
    }

    private static ValidatableResponse ask(String space) {
        return given().header("Authorization", Tokens.service("variables-service", "deployment-service"))
                .get("/internal/spaces/" + space + "/targets")
                .then()
                .statusCode(200);
    }
}
