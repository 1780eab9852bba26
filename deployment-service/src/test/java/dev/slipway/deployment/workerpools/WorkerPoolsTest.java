package dev.slipway.deployment.workerpools;

import static dev.slipway.deployment.Api.as;
import static dev.slipway.deployment.Api.created;
import static dev.slipway.deployment.Api.delete;
import static dev.slipway.deployment.Api.get;
import static dev.slipway.deployment.Api.id;
import static dev.slipway.deployment.Api.post;
import static dev.slipway.deployment.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.release.SpaceCreated;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.deployment.Api;
import dev.slipway.deployment.Facts;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Worker pools and machine policies: what a space begins with, and which of them is the default. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WorkerPoolsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
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
    void shouldCreateChangeSortAndDelete() {
        var first = id(created("workerpools", Map.of("Name", name(), "Description", "one")));
        var second = id(created("workerpools", Map.of("name", name(), "workerPoolType", "StaticWorkerPool")));

        put("workerpools/sortorder", List.of(second, first)).statusCode(200);
        var ids = get("workerpools/all").statusCode(200).extract().jsonPath().getList("Id", String.class);
        assertThat(ids.indexOf(second)).isLessThan(ids.indexOf(first));
        put("workerpools/sortorder", List.of(second, "WorkerPools-404")).statusCode(400);
        var other = name();
        put("workerpools/" + first, Map.of("Name", other))
                .statusCode(200)
                .body("Description", equalTo(""))
                .body("WorkerPoolType", equalTo("StaticWorkerPool"))
                .body("CanAddWorkers", equalTo(true));
        get("workerpools?ids=" + first + ",WorkerPools-404").body("Items.Id", equalTo(List.of(first)));
        get("workerpools?ids=" + second + ",WorkerPools-404").body("Items.Id", equalTo(List.of(second)));
        get("workerpools?ids=WorkerPools-404").body("Items", hasSize(0));
        get("workerpools?name=nobody").body("Items", hasSize(0));
        get("workerpools?name=" + other).body("Items.Id", equalTo(List.of(first)));
        get("workerpools?partialName=" + other).body("Items.Id", equalTo(List.of(first)));
        get("workerpools?partialName=nobody").body("Items", hasSize(0));
        delete("workerpools/" + first).statusCode(200);
        get("workerpools/" + first).statusCode(404);
        assertThat(Facts.audited(pool, first)).containsExactly("Created", "Modified", "Deleted");
    }

    @Test
    void shouldRefuseDynamicPools() {
        post("workerpools", Map.of("Name", name(), "WorkerPoolType", "DynamicWorkerPool"))
                .statusCode(400)
                .body("Errors[0]", containsString("StaticWorkerPool"));
        get("workerpools/supportedtypes").body("$", equalTo(List.of("StaticWorkerPool")));
        get("workerpools/dynamicworkertypes").body("WorkerTypes", hasSize(0));
    }

    @Test
    void shouldHaveOneDefaultAlways() {
        var other = id(created("workerpools", Map.of("Name", name(), "IsDefault", true)));

        get("workerpools/WorkerPools-1").body("IsDefault", equalTo(false));
        delete("workerpools/" + other).statusCode(409).body("ErrorMessage", containsString("default"));
        put("workerpools/" + other, Map.of("Name", name(), "IsDefault", false))
                .statusCode(400)
                .body("Errors[0]", containsString("make another pool the default"));
        put("workerpools/WorkerPools-1", Map.of("Name", "Default Worker Pool", "IsDefault", true))
                .statusCode(200);
        get("workerpools/" + other).body("IsDefault", equalTo(false));
    }

    @Test
    void shouldGiveEverySpaceItsDefaultsOnce() {
        var space = "Spaces-" + (1000 + (int) (Math.random() * 1_000_000));
        api.spaces.add(space);

        // Asked before the fact arrived, by several at a time.
        IntStream.range(0, 6).parallel().forEach(i -> as().get("/api/" + space + "/machinepolicies/all")
                .then()
                .statusCode(200));
        others.tell(new SpaceCreated(space));
        others.tell(new SpaceCreated(space));

        as().get("/api/" + space + "/machinepolicies")
                .then()
                .body("Items.Name", equalTo(List.of("Default Machine Policy")))
                .body("Items[0].IsDefault", equalTo(true));
        as().get("/api/" + space + "/workerpools")
                .then()
                .body("Items.Name", equalTo(List.of("Default Worker Pool")))
                .body("Items[0].IsDefault", equalTo(true));

        others.tell(new SpaceDeleted(space));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from machine_policies where space_id = $1", space))
                .isZero());
        // Its owner's answer may be old; the space does not come back.
        as().get("/api/" + space + "/workerpools").then().statusCode(404).body("ErrorMessage", containsString(space));
        as().body(Map.of("Name", "Late"))
                .post("/api/" + space + "/workerpools")
                .then()
                .statusCode(404);
        as().get("/api/Spaces-987654321/workerpools")
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString("Spaces-987654321"));
    }

    @Test
    void shouldMakeDefaultsWhenItHearsOfASpace() {
        var space = "Spaces-" + (2_000_000 + (int) (Math.random() * 1_000_000));

        others.tell(new SpaceCreated(space));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(count("select count(*) from worker_pools where space_id = $1", space))
                        .isEqualTo(1));
    }

    @Test
    void shouldKeepMachinePoliciesWhole() {
        get("machinepolicies/MachinePolicies-1")
                .statusCode(200)
                .body("IsDefault", equalTo(true))
                .body("Name", equalTo("Default Machine Policy"));
        delete("machinepolicies/MachinePolicies-1").statusCode(409);
        var template = get("machinepolicies/template")
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap("$");
        var sent = new java.util.HashMap<>(template);
        sent.put("Name", name());
        sent.put("ConnectionConnectTimeout", "00:02:00");
        sent.put(
                "MachineCleanupPolicy",
                Map.of(
                        "DeleteMachinesBehavior",
                        "DeleteUnavailableMachines",
                        "DeleteMachinesElapsedTimeSpan",
                        "2.00:00:00"));
        var made = created("machinepolicies", sent);
        assertThat(made)
                .containsEntry("ConnectionConnectTimeout", "00:02:00")
                .containsEntry("IsDefault", false)
                .containsEntry("MachineHealthCheckPolicy", template.get("MachineHealthCheckPolicy"));
        get("machinepolicies?ids=" + id(made)).body("Items[0]", equalTo(made));
        get("machinepolicies?partialName=" + made.get("Name")).body("Items.Id", equalTo(List.of(id(made))));
        get("machinepolicies?partialName=nobody").body("Items.Id", not(hasItem(id(made))));
        put(
                        "machinepolicies/" + id(made),
                        Map.of(
                                "Name",
                                "",
                                "ConnectionConnectTimeout",
                                "soon",
                                "MachineConnectivityPolicy",
                                Map.of("MachineConnectivityBehavior", "Sometimes")))
                .statusCode(400)
                .body("Errors", hasSize(3));
        var machine = id(created(
                "machines",
                Map.of(
                        "Name",
                        name(),
                        "EnvironmentIds",
                        List.of("Environments-1"),
                        "Roles",
                        List.of("web"),
                        "MachinePolicyId",
                        id(made),
                        "Endpoint",
                        Map.of("CommunicationStyle", "None"))));
        delete("machinepolicies/" + id(made)).statusCode(409).body("ErrorMessage", containsString("deployment target"));
        delete("machines/" + machine).statusCode(200);
        delete("machinepolicies/" + id(made)).statusCode(200);
        assertThat(Facts.audited(pool, id(made))).containsExactly("Created", "Deleted");
    }

    private long count(String sql, String value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    private static String name() {
        return "p-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
