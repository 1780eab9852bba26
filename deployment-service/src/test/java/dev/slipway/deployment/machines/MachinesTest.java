package dev.slipway.deployment.machines;

import static dev.slipway.deployment.Api.as;
import static dev.slipway.deployment.Api.created;
import static dev.slipway.deployment.Api.delete;
import static dev.slipway.deployment.Api.get;
import static dev.slipway.deployment.Api.id;
import static dev.slipway.deployment.Api.post;
import static dev.slipway.deployment.Api.put;
import static dev.slipway.deployment.machines.NewMachine.machine;
import static dev.slipway.deployment.machines.NewMachine.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.deployment.Api;
import dev.slipway.deployment.Facts;
import dev.slipway.deployment.Rows;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class MachinesTest {

    @Inject
    Pool pool;

    @Inject
    EditMachines machines;

    @BeforeAll
    static void start() {
        new Api();
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @Test
    void shouldRegisterAndGiveTheSameHoweverAsked() {
        var name = name();
        var made = created("machines", machine(name, Map.of()));

        assertThat(made)
                .containsEntry("HealthStatus", "Unknown")
                .containsEntry("Status", "Unknown")
                .containsEntry("MachinePolicyId", "MachinePolicies-1")
                .containsEntry("Slug", name)
                .containsEntry("Thumbprint", "AB12")
                .containsEntry("TenantedDeploymentParticipation", "Untenanted");
        get("machines/" + id(made)).statusCode(200).body("$", equalTo(made));
        get("machines/" + name).statusCode(200).body("$", equalTo(made));
        get("machines/all?ids=" + id(made)).statusCode(200).body("[0]", equalTo(made));
        get("machines?ids=" + id(made)).statusCode(200).body("Items[0]", equalTo(made));
        get("machines/" + id(made) + "/connection").statusCode(200).body("Status", equalTo("Unknown"));
        get("machines/" + id(made) + "/tasks").statusCode(200).body("Items", hasSize(0));
        assertThat(Facts.audited(pool, id(made))).containsExactly("Created");
    }

    @Test
    void shouldReplaceAndDelete() {
        var made = created("machines", machine(name(), Map.of()));
        var other = name();
        var sent = new HashMap<>(made);
        sent.put("Name", other);
        sent.put("Roles", List.of("db"));
        sent.put("IsDisabled", true);

        var path = "machines/" + id(made);
        put(path, sent)
                .statusCode(200)
                .body("Name", equalTo(other))
                .body("Slug", equalTo(made.get("Slug")))
                .body("Roles", equalTo(List.of("db")))
                .body("Status", equalTo("Disabled"));
        get(path).body("Name", equalTo(other));
        delete(path).statusCode(200);
        get(path).statusCode(404).body("ErrorMessage", containsString(id(made))).body("$", not(hasKey("Errors")));
        delete(path).statusCode(404);
        assertThat(Facts.audited(pool, id(made))).containsExactly("Created", "Modified", "Deleted");
    }

    @Test
    void shouldTellAllProblemsAtOnceAndKeepNothing() {
        var before = total();
        post(
                        "machines",
                        Map.of(
                                "EnvironmentIds", List.of("Environments-1", "Environments-404"),
                                "TenantIds", List.of("Tenants-404"),
                                "MachinePolicyId", "MachinePolicies-404",
                                "TenantedDeploymentParticipation", "Sometimes",
                                "Endpoint", Map.of("CommunicationStyle", "Telnet")))
                .statusCode(400)
                .body("Errors", hasSize(7))
                .body("Errors", hasItem(containsString("needs a Name")))
                .body("Errors", hasItem(containsString("Roles is empty")))
                .body("Errors", hasItem(containsString("'Environments-404'")))
                .body("Errors", hasItem(containsString("'Tenants-404'")))
                .body("Errors", hasItem(containsString("'MachinePolicies-404' is no machine policy")))
                .body("Errors", hasItem(containsString("'Sometimes'")))
                .body("Errors", hasItem(containsString("choose None, TentaclePassive")));
        post("machines", "null").statusCode(400);
        post("machines", machine("bad\u0000name", Map.of())).statusCode(400);
        post(
                        "machines",
                        machine(
                                name(),
                                Map.of(
                                        "Endpoint",
                                        Map.of(
                                                "CommunicationStyle",
                                                "None",
                                                "DefaultWorkerPoolId",
                                                "WorkerPools-404"))))
                .statusCode(400)
                .body("Errors[0]", containsString("'WorkerPools-404' is no worker pool"));
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void shouldRefuseANameThatIsTakenAndGiveFreeSlugs() {
        var name = name();
        created("machines", machine(name, Map.of()));

        post("machines", machine(name.toUpperCase(java.util.Locale.ROOT), Map.of()))
                .statusCode(409)
                .body("ErrorMessage", containsString("already"));
        assertThat(created("machines", machine(name + "!", Map.of()))).containsEntry("Slug", name + "-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=ID|ids=Machines-999999",
                "name=NAME|name=nobody",
                "partialName=PART|partialName=%25",
                "roles=ROLE|roles=nobody",
                "roles=nobody,ROLE|roles=nobody&roles=none",
                "isDisabled=false|isDisabled=true",
                "healthStatuses=Unknown|healthStatuses=Healthy",
                "commStyles=TentaclePassive|commStyles=Ssh,None",
                "deploymentTargetTypes=TentaclePassive|deploymentTargetTypes=Kubernetes",
                "tenantIds=Tenants-1|tenantIds=Tenants-2",
                "tenantTags=Ring%2FEarly|tenantTags=Ring%2FLate",
                "environmentIds=Environments-1|environmentIds=Environments-2",
                "thumbprint=AB12|thumbprint=CD34",
                // No step runs on a target yet, so no target is a deployment's.
                "skip=0|deploymentId=Deployments-1",
                "shellNames=pwsh,bash|shellNames=pwsh"
            })
    void shouldFilter(String matching, String other) {
        var name = name();
        var role = "role-" + name;
        var id = id(created(
                "machines",
                machine(
                        name,
                        Map.of(
                                "Roles",
                                List.of(role),
                                "TenantIds",
                                List.of("Tenants-1"),
                                "TenantTags",
                                List.of("Ring/Early")))));
        // As a health check would leave it.
        Rows.execute(pool, "update machines set body = body || '{\"shellName\": \"bash\"}' where id = $1", id);
        var filter = matching.replace("NAME", name.toUpperCase(java.util.Locale.ROOT))
                .replace("PART", name.substring(2).toUpperCase(java.util.Locale.ROOT))
                .replace("ROLE", role)
                .replace("ID", id);

        get("machines?take=1000&" + filter).statusCode(200).body("Items.Id", hasItem(id));
        get("machines?take=1000&" + other).statusCode(200).body("Items.Id", not(hasItem(id)));
        get("environments/Environments-1/machines?take=1000&" + filter)
                .statusCode(200)
                .body("Items.Id", hasItem(id));
        get("environments/Environments-2/machines?take=1000").statusCode(200).body("Items.Id", not(hasItem(id)));
        delete("machines/" + id).statusCode(200);
    }

    @Test
    void shouldPageUntilNextIsGoneAndReadIdsInThreeSpellings() {
        var ids = List.of(
                id(created("machines", machine(name(), Map.of()))),
                id(created("machines", machine(name(), Map.of()))),
                id(created("machines", machine(name(), Map.of()))));
        var list = String.join(",", ids) + ",Machines-999999";

        get("machines?take=2&ids=" + list)
                .body("TotalResults", equalTo(3))
                .body("Items", hasSize(2))
                .body("Links.'Page.Next'", containsString("skip=2"))
                .body("Links.'Page.Next'", containsString("ids="));
        var next = get("machines?take=2&ids=" + list.replace(",", "%2C"))
                .extract()
                .jsonPath()
                .getString("Links.'Page.Next'");
        as().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("Items", hasSize(1))
                .body("Links", not(hasKey("Page.Next")));
        get("machines?ids=" + ids.get(0) + "&ids=" + ids.get(1)).body("TotalResults", equalTo(2));
        get("machines?ids=").body("TotalResults", equalTo(total()));
    }

    @Test
    void shouldBeFoundByIdNameAndSlug() {
        var name = "Web " + name();
        var made = created("machines", machine(name, Map.of()));
        var slug = String.valueOf(made.get("Slug"));

        var found = machines.ids("Spaces-1", List.of(id(made), name.toUpperCase(java.util.Locale.ROOT), slug, "nobody"))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(found).hasSize(3).doesNotContainKey("nobody").containsEntry(slug, id(made));
    }

    @Test
    void shouldListRolesAndRefuseDiscoveryHonestly() {
        created("machines", machine(name(), Map.of("Roles", List.of("zebra", "ape"))));
        created("machines", machine(name(), Map.of("Roles", List.of("ape"))));

        get("machineroles/all")
                .statusCode(200)
                .body("$", hasItems("ape", "zebra"))
                .body("findAll { it == 'ape' }", hasSize(1));
        get("machines/discover?host=10.0.0.1&type=Ssh")
                .statusCode(400)
                .body("ErrorMessage", containsString("cannot look"));
        get("machines/operatingsystem/names/all").statusCode(200).body("$", hasSize(0));
        get("machines/operatingsystem/shells/all").statusCode(200).body("$", hasSize(0));
        get("environments/Environments-404/machines").statusCode(404);
    }

    @Test
    void shouldKeepSecretsOfEndpointsSealed() {
        var secret = "s3cret-" + UUID.randomUUID();
        var endpoint = Map.of(
                "CommunicationStyle",
                "OfflineDrop",
                "SensitiveVariablesEncryptionPassword",
                Map.of("HasValue", true, "NewValue", secret));
        var made = created("machines", machine(name(), Map.of("Endpoint", endpoint)));

        assertThat(made.toString()).doesNotContain(secret).contains("HasValue=true");
        put("machines/" + id(made), made)
                .statusCode(200)
                .body("Endpoint.SensitiveVariablesEncryptionPassword.HasValue", equalTo(true))
                .body("Endpoint.SensitiveVariablesEncryptionPassword.NewValue", not(notNullValue()));
        var stored = pool.query("select string_agg(body::text, '') as all from machines")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString("all");
        assertThat(stored).contains("sealed").doesNotContain(secret);
    }

    private static int total() {
        return get("machines?take=1").extract().jsonPath().getInt("TotalResults");
    }
}
