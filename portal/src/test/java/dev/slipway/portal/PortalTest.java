package dev.slipway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PortalTest {

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
    @ValueSource(strings = {"/api", "/api/"})
    void shouldShowTheRootDocumentToAnybody(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .body("Application", equalTo("Slipway"))
                .body("ApiVersion", equalTo("3.0.0"))
                .body("Version", matchesPattern("\\d{4}\\.\\d+\\.\\d+"))
                .body("InstallationId", matchesPattern("[0-9a-f-]{36}"))
                .body(
                        "Links.Projects",
                        equalTo(
                                "/api/Spaces-1/projects{/id}{?name,skip,ids,clone,take,partialName,clonedFromProjectId}"))
                .body("Links.Tasks", containsString("/api/tasks{/id}{?skip"))
                .body("Links.values()", everyItem(not(equalTo(""))));
    }

    @Test
    void shouldShowTheRootOfASpace() {
        admin().get("/api/Spaces-2")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("Version")))
                .body("$", not(hasKey("ApiVersion")))
                .body("Links.Self", equalTo("/api/Spaces-2"))
                .body("Links.Releases", containsString("/api/Spaces-2/releases"));
        admin().get("/api/other-team").then().statusCode(200).body("Links.Self", equalTo("/api/Spaces-2"));
        admin().get("/api/Spaces-99")
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString("Spaces-99"))
                .body("$", not(hasKey("Errors")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/Spaces-1/projects",
                "/api/spaces/Spaces-1/projects",
                "/api/spaces-1/Projects",
                "/api/default/projects",
                "/api/projects",
                "/api/projects/",
            })
    void shouldRewriteAllPrefixesToOne(String path) {
        admin().urlEncodingEnabled(false)
                .get(path + "?take=1&partialName=a%2Cb")
                .then()
                .statusCode(200);
        assertThat(releases.requests("GET", "/api/Spaces-1/projects"))
                .singleElement()
                .satisfies(request -> assertThat(request.query()).isEqualTo("take=1&partialName=a,b"));
    }

    @Test
    void shouldHandSpacesThroughUnchanged() {
        admin().get("/api/spaces").then().statusCode(200);
        admin().get("/api/spaces/Spaces-1").then().statusCode(200).body("Id", equalTo("Spaces-1"));
        assertThat(releases.requests("GET", "/api/spaces/Spaces-1")).hasSize(1);
    }

    @Test
    void shouldKnowANewSpaceAtOnce() {
        admin().get("/api/Spaces-3/projects").then().statusCode(404);
        releases.answer(
                "GET",
                "/internal/spaces",
                List.of(FIRST, SECOND, new SpaceSummary("Spaces-3", "third", "Third", false, false)));
        admin().get("/api/Spaces-3/projects").then().statusCode(200);
    }

    @Test
    void shouldShowServicesATokenAndNothingElse() {
        admin().header("Authorization", "Bearer x")
                .header("Cookie", "a=b")
                .header("Idempotency-Key", "k1")
                .body("{\"Name\": \"x\"}")
                .post("/api/Spaces-1/projects")
                .then()
                .statusCode(201)
                .body("Id", equalTo("Projects-1"));
        var request = releases.requests("POST", "/api/Spaces-1/projects").get(0);
        assertThat(request.body()).isEqualTo("{\"Name\": \"x\"}");
        assertThat(request.headers().get("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer eyJ");
        assertThat(request.headers()).doesNotContainKeys("X-octopus-apikey", "Cookie");
        assertThat(request.headers().get("Idempotency-key")).containsExactly("k1");
        assertThat(request.headers().get("Traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01,true",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01,false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01,false",
        "garbage,false",
    })
    void shouldContinueTheCallersTraceWhenItIsValid(String sent, boolean valid) {
        admin().header("traceparent", sent).get("/api/Spaces-1/projects").then().statusCode(200);
        assertThat(releases.requests("GET", "/api/Spaces-1/projects").get(0).headers())
                .extractingByKey("Traceparent")
                .satisfies(passedOn -> {
                    assertThat(passedOn).singleElement().asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
                    assertThat(passedOn.contains(sent)).isEqualTo(valid);
                    assertThat(passedOn.toString()).doesNotContain("0000000000000000");
                });
    }

    @Test
    void shouldAnswer404InTheErrorBodyWhenNobodyOwnsTheAddress() {
        for (String path : List.of(
                "/api/Spaces-1/nothing",
                "/api/nothing",
                "/api/Spaces-1/projects/a/b/c/d/e/f",
                "/api/Spaces-1/../../internal/spaces",
                "/api/Spaces-1/projects/%2e%2e",
                "/internal/spaces",
                "/api/internal/spaces")) {
            admin().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/json")
                    .body("$", not(hasKey("Errors")));
        }
    }

    @Test
    void shouldAnswer503WhenAServiceIsDown() {
        admin().get("/api/Spaces-1/variables/all")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("Errors", hasItem(containsString("variables-service")));
    }

    @Test
    void shouldNotRepeatAPostThatBrokeOff() {
        releases.answerWith("POST", "/api/*/projects", request -> {
            throw new java.util.NoSuchElementException("boom");
        });
        admin().body("{}").post("/api/projects").then().statusCode(500);
        assertThat(releases.requests("POST", "/api/Spaces-1/projects")).hasSize(1);
    }

    @Test
    void shouldRefuseBodiesOverTheLimit() {
        admin().body("x".repeat(11 * 1024 * 1024))
                .post("/api/projects")
                .then()
                .statusCode(413)
                .body("Errors", notNullValue());
        assertThat(releases.requests("POST", "/api/Spaces-1/projects")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/Spaces-1/packages/raw", "/api/packages/raw", "/api/spaces/Spaces-1/Packages/RAW"})
    void shouldLetUploadsThroughThatAreLargerThanOtherBodies(String path) {
        byte[] large = new byte[12 * 1024 * 1024];
        releases.answer("POST", "/api/*/packages/raw", 201, Map.of("Id", "Packages-1"));

        given().header("X-Octopus-ApiKey", KEY)
                .multiPart("file", "Large.1.0.0.zip", large)
                .post(path + "?overwriteMode=IgnoreIfExists")
                .then()
                .statusCode(201)
                .body("Id", equalTo("Packages-1"));

        assertThat(releases.requests("POST", "/api/Spaces-1/packages/raw"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).hasSizeGreaterThan(large.length));
    }

    @Test
    void shouldAnswerWhatClientsAskAtStart() {
        admin().get("/api/users/me")
                .then()
                .statusCode(200)
                .body("Id", equalTo("Users-1"))
                .body("IsActive", equalTo(true));
        admin().get("/api/users/Users-99").then().statusCode(404);
        admin().get("/api/users/all").then().statusCode(200).body("[0].Username", equalTo("admin"));
        admin().get("/api/users?filter=ADM").then().statusCode(200).body("TotalResults", equalTo(1));
        // twice, and the TypeScript client would ask for the spaces twice
        List<String> capabilities = admin().get("/api/capabilities")
                .then()
                .statusCode(200)
                .extract()
                .path("Capabilities");
        assertThat(capabilities).doesNotHaveDuplicates().contains("GetAllSpacesRequest");
        admin().get("/api/configuration/feature-toggles?Name=x")
                .then()
                .statusCode(200)
                .body("FeatureToggles[0].IsEnabled", equalTo(false));
        admin().get("/api/serverstatus").then().statusCode(200);
        given().get("/api/serverstatus/health").then().statusCode(200);
        given().get("/api/octopusservernodes/ping").then().statusCode(200);
        admin().get("/api/teams").then().statusCode(200).body("Items.Name", hasItem("Everyone"));
        admin().get("/api/Spaces-1/teams/all").then().statusCode(200).body("[0].Id", equalTo("teams-everyone"));
        given().get("/api/authentication").then().statusCode(200);
    }

    @Test
    void shouldServeThePageWithItsHeaders() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("slipway-app"));
    }

    @Test
    void shouldHonourMethodOverrideInServicesAndHere() {
        admin().header("X-HTTP-Method-Override", "DELETE")
                .post("/api/users/Users-1/apikeys/APIKeys-999")
                .then()
                .statusCode(404);
        admin().header("X-HTTP-Method-Override", "PUT")
                .body("{}")
                .post("/api/projects/Projects-1")
                .then()
                .statusCode(404);
        assertThat(releases.requests().get(releases.requests().size() - 1).headers())
                .containsKey("X-http-method-override");
    }
}
