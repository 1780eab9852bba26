package dev.slipway.deployment.workerpools;

import static dev.slipway.deployment.Api.created;
import static dev.slipway.deployment.Api.delete;
import static dev.slipway.deployment.Api.get;
import static dev.slipway.deployment.Api.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import dev.slipway.deployment.Api;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pools that steps and variables of other services name. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class NamedPoolsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    private Api api;

    @BeforeEach
    void startNeighbours() {
        api = new Api();
    }

    @Test
    void shouldNotBeDeletedWhileStepsOrVariablesNameThem() {
        String id = id(created("workerpools", Map.of("Name", name())));
        String path = "/internal/spaces/Spaces-1/workerpools/" + id;
        api.release.answer("GET", path + "/steps", List.of("step 'Deploy' of project 'Web'"));
        delete("workerpools/" + id)
                .statusCode(409)
                .body("ErrorMessage", allOf(containsString("steps name it"), containsString("project 'Web'")));

        api.release.answer("GET", path + "/steps", List.of());
        api.variables.answer("GET", path + "/variables", List.of("Pool of Projects-1"));
        delete("workerpools/" + id)
                .statusCode(409)
                .body("ErrorMessage", allOf(containsString("variables hold it"), containsString("Pool of Projects-1")));

        api.variables.close();
        delete("workerpools/" + id).statusCode(503);
        get("workerpools/" + id).statusCode(200);

        api = new Api();
        delete("workerpools/" + id).statusCode(200);
    }

    @Test
    void shouldBeKnownToWhoeverWantsToNameThem() {
        String machine = id(created(
                "machines",
                Map.of(
                        "Name", name(),
                        "EnvironmentIds", List.of("Environments-1"),
                        "Roles", List.of("web"),
                        "Endpoint", Map.of("CommunicationStyle", "None"))));
        String named = id(created("workerpools", Map.of("Name", name())));

        known("Spaces-1", machine, named, "WorkerPools-404", "Machines-404")
                .statusCode(200)
                .body("Unknown", contains("WorkerPools-404", "Machines-404"))
                .body("Busy", empty());
        known("Spaces-2", machine, named).body("Unknown", contains(machine, named));

        delete("machines/" + machine).statusCode(200);
        known("Spaces-1", machine).body("Unknown", contains(machine));
        assertThat(pool.preparedQuery("select from outbox where topic = 'machine-deleted' and key = $1")
                        .execute(Tuple.of(machine))
                        .await()
                        .atMost(SOON)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void shouldBeBusyWhileTheyAreDeleted() {
        String id = id(created("workerpools", Map.of("Name", name())));
        // Asked in the middle of the deletion, as somebody does who saves a step meanwhile.
        api.release.answerWith("GET", "/internal/spaces/Spaces-1/workerpools/" + id + "/steps", request -> {
            known("Spaces-1", id).statusCode(200).body("Busy", contains(id)).body("Unknown", empty());
            return List.of();
        });

        delete("workerpools/" + id).statusCode(200);
        known("Spaces-1", id).body("Busy", empty()).body("Unknown", contains(id));
    }

    private static ValidatableResponse known(String space, String... ids) {
        return given().header("Authorization", Tokens.service("release-service", "deployment-service"))
                .contentType(ContentType.JSON)
                .body(Map.of("SpaceId", space, "Ids", ids))
                .post("/internal/infrastructure")
                .then();
    }

    private static String name() {
        return "pool " + UUID.randomUUID();
    }
}
