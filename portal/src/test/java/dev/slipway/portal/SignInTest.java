package dev.slipway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By password, by key, and what keys there are. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SignInTest {

    private static final String KEY = "API-TESTS000000000000000";
    private static final SpaceSummary FIRST = new SpaceSummary("Spaces-1", "default", "Default", true, false);
    private static final SpaceSummary SECOND = new SpaceSummary("Spaces-2", "other-team", "Other team", false, false);

    private static StubService releases;

    @BeforeAll
    static void startServices() {
        releases = StubService.start("release-service");
    }

    @AfterAll
    static void stopServices() {
        releases.close();
    }

    @BeforeEach
    void answer() {
        releases.reset();
        releases.answer("GET", "/internal/spaces", List.of(FIRST, SECOND));
        releases.answer("GET", "/api/*/projects", Map.of("Items", List.of()));
        releases.answer("POST", "/api/*/projects", 201, Map.of("Id", "Projects-1"));
        releases.answer("PUT", "/api/*/projects/*", Map.of("Id", "Projects-1"));
        releases.answer("GET", "/api/*/projects/*", Map.of("Id", "Projects-1"));
        releases.answer("GET", "/api/spaces", Map.of("Items", List.of()));
        releases.answer("GET", "/api/spaces/*", Map.of("Id", "Spaces-1"));
    }

    private static RequestSpecification admin() {
        return given().header("X-Octopus-ApiKey", KEY).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"API-WRONG", "", "nonsense"})
    void shouldRefuseWrongKeys(String key) {
        given().header("X-Octopus-ApiKey", key)
                .get("/api/projects")
                .then()
                .statusCode(401)
                .body("Errors", hasItem(containsString("API key")));
        given().header("X-Octopus-ApiKey", key)
                .get("/api/users/me")
                .then()
                .statusCode(401)
                .body("Errors", notNullValue());
    }

    @Test
    void shouldAcceptTheKeyAsBearer() {
        given().header("Authorization", "Bearer " + KEY)
                .get("/api/users/me")
                .then()
                .statusCode(200)
                .body("Username", equalTo("admin"));
    }

    @Test
    void shouldSignInByPasswordAndDemandTheCsrfTokenOnWrites() {
        given().contentType("application/json")
                .body("{\"Username\": \"admin\", \"Password\": \"wrong\"}")
                .post("/api/users/login")
                .then()
                .statusCode(401)
                .body("ErrorMessage", containsString("wrong"));
        given().contentType("application/json")
                .body("{")
                .post("/api/users/login")
                .then()
                .statusCode(400);
        var cookies = given().contentType("application/json")
                .body("{\"Username\": \"Admin\", \"Password\": \"tests-only\"}")
                .post("/api/users/login")
                .then()
                .statusCode(200)
                .body("Username", equalTo("admin"))
                .extract()
                .detailedCookies();
        var session = cookies.asList().stream()
                .filter(c -> c.getName().startsWith("OctopusIdentificationToken"))
                .findFirst()
                .orElseThrow();
        var csrf = cookies.asList().stream()
                .filter(c -> c.getName().startsWith("Octopus-Csrf-Token"))
                .findFirst()
                .orElseThrow();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        given().cookie(session).get("/api/users/me").then().statusCode(200);
        given().cookie(session)
                .contentType("application/json")
                .body("{}")
                .post("/api/projects")
                .then()
                .statusCode(403);
        given().cookie(session)
                .header("X-Octopus-Csrf-Token", csrf.getValue())
                .contentType("application/json")
                .body("{}")
                .post("/api/projects")
                .then()
                .statusCode(201);
        given().cookie(session).post("/api/users/logout").then().statusCode(200);
        given().cookie(session).get("/api/users/me").then().statusCode(401);
    }

    @Test
    void shouldBoundWrongPasswords() {
        int status = 0;
        for (int attempt = 0; attempt < 12; attempt++) {
            status = given().contentType("application/json")
                    .body("{\"Username\": \"nobody\", \"Password\": \"guess\"}")
                    .post("/api/users/login")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void shouldMakeShowAndRevokeApiKeys() {
        var made = admin().body("{\"Purpose\": \"ci\"}")
                .post("/api/users/Users-1/apikeys")
                .then()
                .statusCode(201)
                .body("ApiKey", matchesPattern("API-[A-Z0-9]{20,}"))
                .extract();
        String clear = made.path("ApiKey");
        String id = made.path("Id");
        given().header("X-Octopus-ApiKey", clear).get("/api/users/me").then().statusCode(200);
        admin().get("/api/users/Users-1/apikeys/" + id)
                .then()
                .statusCode(200)
                .body("ApiKey.HasValue", equalTo(true))
                .body("ApiKey.NewValue", equalTo(null))
                .body("ApiKey.Hint", equalTo(clear.substring(0, 7)));
        admin().get("/api/users/Users-1/apikeys").then().statusCode(200).body("Items.Purpose", hasItem("ci"));
        admin().body("{}").post("/api/users/Users-1/apikeys").then().statusCode(400);
        admin().delete("/api/users/Users-1/apikeys/" + id).then().statusCode(200);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> given().header("X-Octopus-ApiKey", clear)
                .get("/api/users/me")
                .then()
                .statusCode(401));
        admin().delete("/api/users/Users-1/apikeys/" + id).then().statusCode(404);
    }
}
