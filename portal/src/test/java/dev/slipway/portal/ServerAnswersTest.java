package dev.slipway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal answers itself: root documents, users, teams, roles, the state of the server. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ServerAnswersTest {
    private static final Map<String, Object> DEFAULT_SPACE = space("Spaces-1", "default", "Default", true);
    private static final Map<String, Object> OTHER_SPACE = space("Spaces-2", "other-team", "Other team", false);

    private static StubService releases;

    @BeforeAll
    static void startServices() {
        releases = StubService.start("release-service");
        releases.answer(
                "GET",
                "/internal/spaces",
                List.of(
                        new SpaceSummary("Spaces-1", "default", "Default", true, false),
                        new SpaceSummary("Spaces-2", "other-team", "Other team", false, false)));
        releases.answer("GET", "/api/spaces/all", List.of(DEFAULT_SPACE, OTHER_SPACE));
        releases.answer("GET", "/q/health/ready", Map.of("status", "UP"));
        releases.answer("GET", "/api/*/projects", Map.of("Items", List.of(), "Filler", "x".repeat(20_000)));
    }

    /** As release-service tells a space. */
    private static Map<String, Object> space(String id, String slug, String name, boolean first) {
        return Map.ofEntries(
                Map.entry("Id", id),
                Map.entry("Name", name),
                Map.entry("Slug", slug),
                Map.entry("Description", ""),
                Map.entry("IsDefault", first),
                Map.entry("IsPrivate", false),
                Map.entry("TaskQueueStopped", false),
                Map.entry("SpaceManagersTeams", List.of("teams-managers")),
                Map.entry("SpaceManagersTeamMembers", List.of("Users-1")),
                Map.entry("LastModifiedOn", "2026-11-20T12:00:00.000+00:00"),
                Map.entry("LastModifiedBy", "admin"),
                Map.entry(
                        "Links", Map.of("Self", "/api/spaces/" + id, "SpaceHome", "/api/" + id, "Web", "/app#/" + id)));
    }

    @AfterAll
    static void stopServices() {
        releases.close();
    }

    /** The names are those of the reference; without one of them a client's service is unusable. */
    @Test
    void shouldNameEveryLinkThatClientsLookFor() throws IOException {
        List<String> names;
        try (var file = getClass().getResourceAsStream("/link-names.txt")) {
            names = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(130);
        for (String document : List.of("/api", "/api/", "/api/Spaces-2", "/api/other-team")) {
            Map<String, String> links =
                    admin().get(document).then().statusCode(200).extract().path("Links");
            assertThat(links).as(document).containsKeys(names.toArray(String[]::new));
            assertThat(links.values()).as(document).allMatch(link -> link.startsWith("/") && !link.contains("{space}"));
        }
        Map<String, String> server = admin().get("/api").then().extract().path("Links");
        Map<String, String> space =
                admin().get("/api/Spaces-2").then().extract().path("Links");
        assertThat(server.get("Projects")).startsWith("/api/Spaces-1/projects{/id}{?");
        assertThat(space.get("Projects")).startsWith("/api/Spaces-2/projects{/id}{?");
        assertThat(space.get("SpaceHome")).isEqualTo("/api/Spaces-2");
        assertThat(server.get("SpaceHome")).isEqualTo("/api/{spaceId}");
        admin().get("/api/Spaces-2").then().body("$", not(hasKey("Version"))).body("$", not(hasKey("ApiVersion")));
        admin().get("/api/Spaces-77").then().statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldListTeamsOfTheServerAndOfEachSpace() {
        admin().get("/api/teams")
                .then()
                .statusCode(200)
                .body(
                        "Items.Id",
                        hasItems("teams-everyone", "teams-spacemanagers-Spaces-1", "teams-spacemanagers-Spaces-2"))
                .body("TotalResults", equalTo(5));
        admin().get("/api/teams?partialName=space MAN").then().body("TotalResults", equalTo(2));
        admin().get("/api/teams?partialName=nothing").then().body("TotalResults", equalTo(0));
        admin().get("/api/teams?spaces=Spaces-2&includeSystem=false")
                .then()
                .body("Items.Id", contains("teams-spacemanagers-Spaces-2"));
        admin().get("/api/teams?ids=teams-everyone,teams-x").then().body("Items.Id", contains("teams-everyone"));
        admin().get("/api/Spaces-2/teams?partialName=Space")
                .then()
                .statusCode(200)
                .body("Items.Id", contains("teams-spacemanagers-Spaces-2"))
                .body("Items[0].SpaceId", equalTo("Spaces-2"))
                .body("Items[0].MemberUserIds", hasItem("Users-1"));
        admin().get("/api/teams/all").then().statusCode(200).body("$.size()", equalTo(5));
        admin().get("/api/Spaces-1/teams/all").then().statusCode(200).body("$.size()", equalTo(4));
        admin().get("/api/teams/teams-everyone").then().statusCode(200).body("Name", equalTo("Everyone"));
        admin().get("/api/teams/teams-9").then().statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldTellRolesAsTheyAre() {
        admin().get("/api/userroles")
                .then()
                .statusCode(200)
                .body("Items.Name", contains("System administrator", "Space manager"))
                .body("Items[0].GrantedSpacePermissions", hasItems("ProjectView", "DeploymentCreate"))
                .body("Items[0].GrantedSystemPermissions", hasItems("AdministerSystem", "SpaceCreate"))
                .body("Items[1].GrantedSystemPermissions", equalTo(List.of()));
        admin().get("/api/userroles?partialName=space").then().body("TotalResults", equalTo(1));
        admin().get("/api/userroles?ids=userroles-spacemanager,userroles-9")
                .then()
                .body("Items.Id", contains("userroles-spacemanager"))
                .body("TotalResults", equalTo(1));
        admin().get("/api/userroles?ids=userroles-9").then().body("TotalResults", equalTo(0));
        admin().get("/api/userroles/all").then().statusCode(200).body("$.size()", equalTo(2));
        admin().get("/api/userroles/userroles-spacemanager").then().statusCode(200);
        admin().get("/api/userroles/userroles-9").then().statusCode(404);
        admin().get("/api/scopeduserroles")
                .then()
                .statusCode(200)
                .body("Items.TeamId", hasItems("teams-administrators", "teams-spacemanagers-Spaces-2"));
        admin().get("/api/scopeduserroles?spaces=Spaces-2&includeSystem=false")
                .then()
                .body("Items.SpaceId", contains("Spaces-2"));
        List<String> scoped =
                admin().get("/api/scopeduserroles").then().extract().path("Items.Id");
        admin().get("/api/scopeduserroles?ids=" + scoped.get(1) + ",scopeduserroles-9")
                .then()
                .body("Items.Id", contains(scoped.get(1)))
                .body("TotalResults", equalTo(1));
        admin().get("/api/scopeduserroles?ids=scopeduserroles-9").then().body("TotalResults", equalTo(0));
        admin().get("/api/scopeduserroles?teamId=teams-everyone").then().body("TotalResults", equalTo(0));
        admin().get("/api/teammembership?userId=Users-1")
                .then()
                .statusCode(200)
                .body("TeamId", hasItems("teams-everyone", "teams-administrators"))
                .body("TeamId", not(hasItem("teams-managers")));
        admin().get("/api/teammembership").then().statusCode(400);
        admin().get("/api/teammembership?userId=Users-99").then().statusCode(404);
        admin().get("/api/permissions/all")
                .then()
                .statusCode(200)
                .body("ProjectView.CanApplyAtSpaceLevel", equalTo(true))
                .body("UserInvite.CanApplyAtSystemLevel", equalTo(true));
    }

    @Test
    void shouldTellWhatAUserMayDoAndWhere() {
        admin().get("/api/users/Users-1/permissions")
                .then()
                .statusCode(200)
                .body("SpacePermissions.ProjectEdit.SpaceId", contains("Spaces-1", "Spaces-2"))
                .body("SystemPermissions", hasItem("AdministerSystem"))
                .body("IsPermissionsComplete", equalTo(true));
        admin().get("/api/users/Users-1/permissions?spaces=Spaces-2&includeSystem=false")
                .then()
                .body("SpacePermissions.ProjectEdit.SpaceId", contains("Spaces-2"))
                .body("SystemPermissions", equalTo(List.of()));
        admin().get("/api/users/Users-1/teams").then().statusCode(200).body("Id", hasItem("teams-everyone"));
        assertThat(admin().get("/api/users/Users-1/spaces")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<Object>>path(""))
                .as("the documents of release-service")
                .containsExactly(DEFAULT_SPACE, OTHER_SPACE);
        for (String what : List.of("permissions", "teams", "spaces", "apikeys")) {
            admin().get("/api/users/Users-99/" + what).then().statusCode(404).body("$", not(hasKey("Errors")));
        }
    }

    @Test
    void shouldCreateChangeAndDeleteUsers() {
        String id = admin().body("{\"Username\": \"mary\", \"DisplayName\": \"Mary\", \"Password\": \"long enough\"}")
                .post("/api/users")
                .then()
                .statusCode(201)
                .body("Username", equalTo("mary"))
                .body("IsActive", equalTo(true))
                .body("$", not(hasKey("Password")))
                .extract()
                .path("Id");
        assertThat(signIn("mary", "long enough")).isEqualTo(200);
        admin().body("{\"Username\": \"MARY\"}")
                .post("/api/users")
                .then()
                .statusCode(400)
                .body("Errors[0]", containsString("MARY"));
        admin().body("{\"Username\": \"mary\", \"DisplayName\": \"Mary M.\", \"IsActive\": false}")
                .put("/api/users/" + id)
                .then()
                .statusCode(200)
                .body("DisplayName", equalTo("Mary M."));
        assertThat(signIn("mary", "long enough")).isEqualTo(401);
        admin().get("/api/users?filter=mary m").then().body("Items.Id", contains(id));
        admin().get("/api/users?filter=nobody").then().body("TotalResults", equalTo(0));
        admin().get("/api/users?ids=" + id + ",Users-99").then().body("Items.Id", contains(id));
        admin().delete("/api/users/" + id).then().statusCode(200);
        admin().get("/api/users/" + id).then().statusCode(404);
        admin().get("/api/events?regarding=" + id)
                .then()
                .body("Items.Category", hasItems("Created", "Modified", "Deleted"))
                .body("Items.Message", hasItem("User mary was created"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Username is needed.",
                "{\"Username\": \"x\", \"Password\": \"short\"}|Password must have",
                "{\"Username\": \"x\", \"Password\": \"long enough\", \"IsService\": true}|service account",
            })
    void shouldRefuseUsersThatCannotBe(String body, String problem) {
        admin().body(body).post("/api/users").then().statusCode(400).body("Errors[0]", containsString(problem));
    }

    @Test
    void shouldNotLetAdministratorsLockThemselvesOut() {
        admin().delete("/api/users/Users-1").then().statusCode(409);
        admin().body("{\"Username\": \"admin\", \"IsActive\": false}")
                .put("/api/users/Users-1")
                .then()
                .statusCode(400);
        admin().body("{\"Username\": \"root\"}")
                .put("/api/users/Users-1")
                .then()
                .statusCode(400);
        admin().delete("/api/users/Users-99").then().statusCode(404);
    }

    @Test
    void shouldTellTheStateOfTheServer() {
        admin().get("/api/serverstatus").then().statusCode(200).body("IsDatabaseEncrypted", equalTo(true));
        admin().get("/api/serverstatus/timezones").then().statusCode(200).body("Id", hasItems("UTC", "Europe/Berlin"));
        admin().get("/api/serverstatus/system-info")
                .then()
                .statusCode(200)
                .body("WorkingSetBytes", greaterThan(0))
                .body("ThreadCount", greaterThan(0))
                .body("$", hasKey("OSVersion"));
        admin().get("/api/serverstatus/counts").then().statusCode(200).body("Global.Spaces", equalTo(2));
        admin().get("/api/octopusservernodes/all").then().statusCode(200).body("$.size()", equalTo(1));
        admin().get("/api/octopusservernodes/summary").then().statusCode(200).body("Nodes.size()", equalTo(1));
        admin().get("/api/octopusservernodes/OctopusServerNodes-slipway").then().statusCode(200);
        admin().get("/api/octopusservernodes/x").then().statusCode(404);
        admin().get("/api/capabilities").then().statusCode(200).body("Capabilities", not(hasItem("SomeMadeUpRequest")));
    }

    @ParameterizedTest
    @CsvSource({
        "take=30,1",
        "ids=OctopusServerNodes-slipway,1",
        "ids=OctopusServerNodes-9,0",
        "partialName=SLIP,1",
        "partialName=other,0",
        "ids=OctopusServerNodes-slipway&partialName=other,0",
        "skip=1,1",
    })
    void shouldListTheNodesThatAreAskedFor(String query, int total) {
        admin().get("/api/octopusservernodes?" + query)
                .then()
                .statusCode(200)
                .body("TotalResults", equalTo(total))
                .body("Items.size()", equalTo(query.equals("skip=1") ? 0 : total));
    }

    /** Only release-service is there in this test, and only while its stub says so. */
    @Test
    void shouldTellTheTruthAboutItsHealth() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/api/serverstatus/health")
                .then()
                .statusCode(200)
                .body("IsOperatingNormally", equalTo(false))
                .body("Description", containsString("variables-service does not answer."))
                .body("Description", not(containsString("release-service"))));
        releases.answer("GET", "/q/health/ready", 503, Map.of("status", "DOWN"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/api/serverstatus/health")
                .then()
                .body("Description", containsString("release-service says that it is not ready (status 503).")));
        releases.answer("GET", "/q/health/ready", Map.of("status", "UP"));
    }

    @Test
    void shouldAskOnceForManyWhoAsk() {
        int before = releases.requests("GET", "/q/health/ready").size();
        for (int n = 0; n < 20; n++) {
            given().get("/api/serverstatus/health").then().statusCode(200);
        }
        assertThat(releases.requests("GET", "/q/health/ready").size() - before).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi", "/api", "/api/Spaces-1/projects"})
    void shouldCompressWhenAsked(String path) {
        String encoding = given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("X-Octopus-ApiKey", "API-TESTS000000000000000")
                .header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Encoding");
        assertThat(encoding).isEqualTo("gzip");
        given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("X-Octopus-ApiKey", "API-TESTS000000000000000")
                .header("Accept-Encoding", "identity")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("{"));
    }

    private static int signIn(String username, String password) {
        return given().contentType("application/json")
                .body(Map.of("Username", username, "Password", password))
                .post("/api/users/login")
                .statusCode();
    }

    private static RequestSpecification admin() {
        return given().header("X-Octopus-ApiKey", "API-TESTS000000000000000").contentType("application/json");
    }
}
