package dev.slipway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.contracts.internal.DeadLetterSummary;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class DeadLettersTest {

    private StubService releases;
    private StubService deployments;

    @BeforeEach
    void answer() {
        releases = StubService.start("release-service");
        deployments = StubService.start("deployment-service");
        releases.answer("GET", "/internal/dead-letters", List.of(letter(3, "2026-11-25T08:00:00Z")));
        deployments.answer(
                "GET",
                "/internal/dead-letters",
                List.of(letter(8, "2026-11-25T09:00:00Z"), letter(7, "2026-11-25T07:00:00Z")));
        deployments.answer("POST", "/internal/dead-letters/8/redrive", Map.of());
        deployments.answer(
                "POST", "/internal/dead-letters/9/redrive", 404, Map.of("ErrorMessage", "There is no dead letter 9."));
    }

    private static DeadLetterSummary letter(long id, String received) {
        return new DeadLetterSummary(
                id,
                "e-" + id,
                "consumer",
                "release-created",
                "Releases-1",
                "{",
                "JsonParseException",
                Instant.parse(received),
                null);
    }

    private static RequestSpecification admin() {
        return given().header("X-Octopus-ApiKey", "API-TESTS000000000000000").contentType("application/json");
    }

    @Test
    void shouldListThoseOfAllServicesAndNameWhoDidNotAnswer() {
        admin().get("/api/dead-letters?take=20")
                .then()
                .statusCode(200)
                .body("Items.Id", contains("deployment-service/8", "release-service/3", "deployment-service/7"))
                .body("Items[0].Error", equalTo("JsonParseException"))
                .body("Items[0].Links.Redrive", equalTo("/api/dead-letters/deployment-service/8/redrive"))
                .body("TotalResults", equalTo(3))
                .body("Silent", hasItem("scheduler-service"));
        var asked = deployments.requests("GET", "/internal/dead-letters").get(0);
        assertThat(asked.headers().get("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer ");
    }

    @Test
    void shouldDriveOneAgain() {
        admin().post("/api/dead-letters/deployment-service/8/redrive").then().statusCode(200);
        assertThat(deployments.requests("POST", "/internal/dead-letters/8/redrive"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment-service/9", "deployment-service/x", "no-service/8"})
    void shouldRefuseToDriveWhatIsNotThere(String letter) {
        admin().post("/api/dead-letters/" + letter + "/redrive")
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString("There is no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501"})
    void shouldRefuseToListSoMany(String take) {
        admin().get("/api/dead-letters?take=" + take).then().statusCode(400);
    }

    @Test
    void shouldRefuseStrangers() {
        given().get("/api/dead-letters").then().statusCode(401);
    }
}
