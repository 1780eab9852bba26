package dev.slipway.deployment.machines;

import static dev.slipway.deployment.Api.created;
import static dev.slipway.deployment.Api.get;
import static dev.slipway.deployment.Api.id;
import static dev.slipway.deployment.Api.post;
import static dev.slipway.deployment.Api.put;
import static dev.slipway.deployment.machines.NewMachine.machine;
import static dev.slipway.deployment.machines.NewMachine.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.contracts.release.TagSetChanged;
import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.contracts.variables.AccountDeleted;
import dev.slipway.deployment.Api;
import dev.slipway.deployment.Facts;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What targets name though others own it: environments, tenants, accounts and tags. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class MachinePlacesTest {

    private static Api api;

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    @BeforeAll
    static void start() {
        api = new Api();
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @Test
    void shouldLeaveEnvironmentsAndTenantsThatAreDeleted() {
        api.places.add("Environments-7");
        var id = id(created(
                "machines", machine(name(), Map.of("EnvironmentIds", List.of("Environments-7", "Environments-1")))));
        var only = id(created("machines", machine(name(), Map.of("EnvironmentIds", List.of("Environments-7")))));

        api.places.add("Tenants-7");
        var tenanted = id(created("machines", machine(name(), Map.of("TenantIds", List.of("Tenants-7")))));
        others.tell(new EnvironmentDeleted("Spaces-1", "Environments-7"));
        others.tell(new TenantDeleted("Spaces-1", "Tenants-7"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            get("machines/" + id).body("EnvironmentIds", equalTo(List.of("Environments-1")));
            get("machines/" + only).body("EnvironmentIds", hasSize(0));
            get("machines/" + tenanted).body("TenantIds", hasSize(0));
        });
        assertThat(Facts.audited(pool, id)).containsExactly("Created", "Modified");
        // Its owner may still know it for a moment; nothing may be stored that names it all the same.
        post("machines", machine(name(), Map.of("EnvironmentIds", List.of("Environments-7"))))
                .statusCode(400)
                .body("Errors[0]", containsString("'Environments-7'"));
    }

    @Test
    void shouldKnowTheAccountsOfEndpoints() {
        api.places.add("Accounts-7");
        var ssh = Map.of("CommunicationStyle", "Ssh", "Host", "web-1", "AccountId", "Accounts-7");
        var kubernetes = Map.of(
                "CommunicationStyle", "Kubernetes",
                "ClusterUrl", "https://k8s",
                "Authentication", Map.of("AuthenticationType", "KubernetesStandard", "AccountId", "Accounts-7"));
        var first = id(created("machines", machine(name(), Map.of("Endpoint", ssh))));
        var second = id(created("machines", machine(name(), Map.of("Endpoint", kubernetes))));
        for (var account : List.of("Accounts-404", "nothing")) {
            post(
                            "machines",
                            machine(
                                    name(),
                                    Map.of("Endpoint", Map.of("CommunicationStyle", "Ssh", "AccountId", account))))
                    .statusCode(400)
                    .body("Errors[0]", containsString("'" + account + "'"));
        }

        others.tell(new AccountDeleted("Spaces-1", "Accounts-7"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            get("machines/" + first).body("Endpoint", not(hasKey("AccountId")));
            get("machines/" + second)
                    .body("Endpoint.Authentication.AuthenticationType", equalTo("KubernetesStandard"))
                    .body("Endpoint.Authentication", not(hasKey("AccountId")));
        });
    }

    @Test
    void shouldFollowTagsThatAreCalledOtherwiseOrGone() {
        api.places.addAll(List.of("Zone/North", "Zone/South"));
        post("machines", machine(name(), Map.of("TenantTags", List.of("Zone/West"))))
                .statusCode(400)
                .body("Errors[0]", containsString("TenantTags names 'Zone/West', which is no tag of tenants"));
        var both = id(created(
                "machines", machine(name(), Map.of("TenantTags", List.of("Zone/North", "Zone/South", "Ring/Early")))));
        var gone = id(created("machines", machine(name(), Map.of("TenantTags", List.of("Zone/South")))));
        var other = id(created("machines", machine(name(), Map.of("TenantTags", List.of("Ring/Early")))));

        others.tell(new TagSetChanged(
                "Spaces-1",
                "TagSets-7",
                "Zone",
                "Area",
                List.of(new TagSetChanged.Renaming("North", "Far")),
                false,
                List.of("Far")));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            get("machines/" + both).body("TenantTags", equalTo(List.of("Area/Far", "Ring/Early")));
            get("machines/" + gone).body("TenantTags", hasSize(0));
        });
        assertThat(Facts.audited(pool, both)).containsExactly("Created", "Modified");
        assertThat(Facts.audited(pool, other)).containsExactly("Created");
    }

    @Test
    void shouldAnswerUnavailableWhileTheOwnerOfEnvironmentsIsDown() {
        var made = created("machines", machine(name(), Map.of()));
        api.release.close();
        try {
            post("machines", machine(name(), Map.of())).statusCode(503);
            put("machines/" + id(made), made).statusCode(200);
        } finally {
            api = new Api();
        }
    }
}
