package dev.slipway.deployment.workers;

import static dev.slipway.deployment.Api.created;
import static dev.slipway.deployment.Api.delete;
import static dev.slipway.deployment.Api.get;
import static dev.slipway.deployment.Api.id;
import static dev.slipway.deployment.Api.post;
import static dev.slipway.deployment.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.deployment.Api;
import dev.slipway.deployment.Facts;
import dev.slipway.deployment.Rows;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
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
class WorkersTest {

    @Inject
    Pool pool;

    @BeforeAll
    static void start() {
        new Api();
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @Test
    void shouldRegisterChangeAndDelete() {
        var made = created("workers", worker(name(), "WorkerPools-1"));
        var path = "workers/" + id(made);

        assertThat(made)
                .containsEntry("HealthStatus", "Unknown")
                .containsEntry("MachinePolicyId", "MachinePolicies-1")
                .containsEntry("WorkerPoolIds", List.of("WorkerPools-1"));
        get(path).statusCode(200).body("$", equalTo(made));
        var sent = new HashMap<>(made);
        sent.put("IsDisabled", true);
        put(path, sent).statusCode(200).body("Status", equalTo("Disabled"));
        get(path + "/connection").statusCode(200).body("Status", equalTo("Disabled"));
        delete(path).statusCode(200);
        get(path).statusCode(404);
        assertThat(Facts.audited(pool, id(made))).containsExactly("Created", "Modified", "Deleted");
    }

    @Test
    void shouldRefuseUnknownPoolsAndForeignStyles() {
        post("workers", Map.of("Name", name(), "Endpoint", Map.of("CommunicationStyle", "None")))
                .statusCode(400)
                .body("Errors", hasItem(containsString("WorkerPoolIds is empty")))
                .body("Errors", hasItem(containsString("choose TentaclePassive")));
        post("workers", worker(name(), "WorkerPools-404"))
                .statusCode(400)
                .body("Errors[0]", containsString("'WorkerPools-404' is no worker pool"));
        get("workers/discover?host=x").statusCode(400).body("ErrorMessage", containsString("cannot look"));
        get("workers/operatingsystem/names/all").statusCode(200).body("$", hasSize(0));
        get("workers/operatingsystem/shells/all").statusCode(200).body("$", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=ID|ids=Workers-999999",
                "name=NAME|name=nobody",
                "partialName=NAME|partialName=_%25_nobody",
                "isDisabled=false|isDisabled=true",
                "healthStatuses=Unknown|healthStatuses=Healthy",
                "commStyles=Ssh,TentaclePassive|commStyles=Ssh",
                "workerPoolIds=POOL|workerPoolIds=WorkerPools-1",
                "thumbprint=AB12|thumbprint=AB",
                "shellNames=pwsh,bash|shellNames=pwsh"
            })
    void shouldFilter(String matching, String other) {
        var name = name();
        var pool = id(created("workerpools", Map.of("Name", name)));
        var worker = agent(name, pool, false);
        var filter = matching.replace("NAME", name).replace("POOL", pool).replace("ID", worker);

        get("workers?take=1000&" + filter).statusCode(200).body("Items.Id", hasItem(worker));
        get("workers?take=1000&" + other).statusCode(200).body("Items.Id", not(hasItem(worker)));
        get("workerpools/" + pool + "/workers?" + filter).statusCode(200).body("Items.Id", equalTo(List.of(worker)));
        get("workerpools/WorkerPools-1/workers?take=1000").statusCode(200).body("Items.Id", not(hasItem(worker)));
        delete("workers/" + worker).statusCode(200);
    }

    @Test
    void shouldCountWorkersPerPool() {
        var name = name();
        var pool = id(created("workerpools", Map.of("Name", name)));
        created("workers", worker(name, pool));

        get("workerpools/summary?machinePartialName=" + name)
                .statusCode(200)
                .body("TotalMachines", equalTo(1))
                .body("MachineHealthStatusSummaries.Unknown", equalTo(1))
                .body("MachineEndpointSummaries.Ssh", equalTo(1))
                .body("WorkerPoolSummaries.size()", greaterThanOrEqualTo(2))
                .body("WorkerPoolSummaries.find { it.WorkerPool.Id == '" + pool + "' }.TotalMachines", equalTo(1))
                .body("WorkerPoolSummaries.find { it.WorkerPool.Id == 'WorkerPools-1' }.TotalMachines", equalTo(0));
        get("workerpools/summary?ids=WorkerPools-1&machinePartialName=" + name)
                .body("TotalMachines", equalTo(0))
                .body("WorkerPoolSummaries.WorkerPool.Id", equalTo(List.of("WorkerPools-1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ids=WorkerPools-1,POOL|ids=WorkerPools-1",
                "partialName=NAME|partialName=nobody",
                "machinePartialName=MACHINE|machinePartialName=NAME",
                "isDisabled=true|isDisabled=false",
                "healthStatuses=Healthy,Unknown|healthStatuses=Unknown",
                "commStyles=Ssh,TentaclePassive|commStyles=Ssh",
                "shellNames=pwsh,bash|shellNames=pwsh"
            })
    void shouldSummarizeSomePoolsAndSomeWorkers(String matching, String other) {
        var name = name();
        var machine = name();
        var pool = id(created("workerpools", Map.of("Name", name)));
        var worker = agent(machine, pool, true);
        Rows.execute(
                this.pool, "update workers set body = body || '{\"healthStatus\": \"Healthy\"}' where id = $1", worker);
        var summary = "workerpools/summary?hideEmptyWorkerPools=true&";
        var filter = matching.replace("NAME", name).replace("POOL", pool).replace("MACHINE", machine);

        get(summary + filter)
                .statusCode(200)
                .body("WorkerPoolSummaries.WorkerPool.Id", hasItem(pool))
                .body("WorkerPoolSummaries.find { it.WorkerPool.Id == '" + pool + "' }.TotalMachines", equalTo(1));
        get(summary + other.replace("NAME", name))
                .statusCode(200)
                .body("WorkerPoolSummaries.WorkerPool.Id", not(hasItem(pool)));
        delete("workers/" + worker).statusCode(200);
    }

    @Test
    void shouldHideEmptyPoolsOnlyWhenAsked() {
        var pool = id(created("workerpools", Map.of("Name", name())));

        for (var shown : List.of("", "?hideEmptyWorkerPools=false")) {
            get("workerpools/summary" + shown).body("WorkerPoolSummaries.WorkerPool.Id", hasItem(pool));
        }
        get("workerpools/summary?hideEmptyWorkerPools=true")
                .body("WorkerPoolSummaries.WorkerPool.Id", not(hasItem(pool)));
    }

    @Test
    void shouldKeepAPoolThatWorkersServe() {
        var name = name();
        var pool = id(created("workerpools", Map.of("Name", name)));
        var worker = id(created("workers", worker(name, pool)));

        delete("workerpools/" + pool).statusCode(409).body("ErrorMessage", containsString(name));
        delete("workers/" + worker).statusCode(200);
        delete("workerpools/" + pool).statusCode(200);
    }

    private static String name() {
        return "w-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** @return the id of a worker of another style that a health check has seen */
    private String agent(String name, String workerPool, boolean disabled) {
        var worker = new HashMap<>(worker(name, workerPool));
        worker.put(
                "Endpoint",
                Map.of("CommunicationStyle", "TentaclePassive", "Uri", "https://build-7:10933/", "Thumbprint", "AB12"));
        worker.put("IsDisabled", disabled);
        var id = id(created("workers", worker));
        Rows.execute(pool, "update workers set body = body || '{\"shellName\": \"bash\"}' where id = $1", id);
        return id;
    }

    private static Map<String, Object> worker(String name, String pool) {
        return Map.of(
                "Name", name,
                "WorkerPoolIds", List.of(pool),
                "Endpoint", Map.of("CommunicationStyle", "Ssh", "Host", "build-7", "Port", 22));
    }
}
