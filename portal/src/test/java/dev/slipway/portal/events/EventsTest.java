package dev.slipway.portal.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.slipway.contracts.audit.AuditRecorded;
import dev.slipway.contracts.audit.AuditRecorded.Reference;
import dev.slipway.contracts.internal.SpaceSummary;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class EventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static StubService releases;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    ForgetOldEvents forget;

    @BeforeAll
    static void startServices() {
        releases = StubService.start("release-service");
        releases.answer(
                "GET",
                "/internal/spaces",
                List.of(
                        new SpaceSummary("Spaces-1", "default", "Default", true, false),
                        new SpaceSummary("Spaces-2", "other", "Other", false, false)));
    }

    @AfterAll
    static void stopServices() {
        releases.close();
    }

    @BeforeEach
    void empty() {
        pool.query("truncate events restart identity").execute().await().atMost(PATIENCE);
    }

    @Test
    void shouldKeepWhatAServiceSaysWasDone() {
        tell(new AuditRecorded(
                "Projects-12",
                "Spaces-1",
                "Created",
                "Users-1",
                "admin",
                false,
                "Project <Web> was created",
                List.of(new Reference("Projects-12", 8, 5)),
                List.of("Projects-12", "ProjectGroups-1"),
                NOON,
                "octopus/2.24.0 (linux)",
                "192.0.2.17",
                "API key"));
        await().atMost(PATIENCE).untilAsserted(() -> admin().get("/api/events")
                .then()
                .statusCode(200)
                .body("ItemType", equalTo("Event"))
                .body("TotalResults", equalTo(1))
                .body("Items[0].Id", equalTo("Events-1"))
                .body("Items[0].Category", equalTo("Created"))
                .body("Items[0].UserId", equalTo("Users-1"))
                .body("Items[0].Username", equalTo("admin"))
                .body("Items[0].IsService", equalTo(false))
                .body("Items[0].Occurred", equalTo("2026-11-20T12:00:00.000+00:00"))
                .body("Items[0].Message", equalTo("Project <Web> was created"))
                .body("Items[0].MessageHtml", containsString(">&lt;Web&gt;</span> was created"))
                .body("Items[0].MessageReferences[0].ReferencedDocumentId", equalTo("Projects-12"))
                .body("Items[0].MessageReferences[0].StartIndex", equalTo(8))
                .body("Items[0].RelatedDocumentIds", contains("Projects-12", "ProjectGroups-1"))
                .body("Items[0].UserAgent", equalTo("octopus/2.24.0 (linux)"))
                .body("Items[0].IpAddress", equalTo("192.0.2.17"))
                .body("Items[0].IdentityEstablishedWith", equalTo("API key"))
                .body("Items[0].SpaceId", equalTo("Spaces-1"))
                .body("Items[0].Links.Self", equalTo("/api/events/Events-1")));
        admin().get("/api/events/Events-1").then().statusCode(200).body("Category", equalTo("Created"));
        admin().get("/api/Spaces-1/events/Events-1").then().statusCode(200);
        admin().get("/api/Spaces-2/events/Events-1").then().statusCode(404).body("$", not(hasKey("Errors")));
        admin().get("/api/events/Events-99").then().statusCode(404);
        admin().get("/api/events/nonsense").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|3,2,1",
                "regarding=Projects-1|3,1",
                "regarding=Projects-1,Environments-1|3",
                "regarding=Projects-9|",
                "regardingAny=Environments-1,Tenants-7|3,2",
                "user=Users-1|2,1",
                "users=scheduler-service|3",
                "users=Users-9|",
                "projects=Projects-1|3,1",
                "projectGroups=ProjectGroups-1|1",
                "environments=Environments-1|3",
                "tenants=Tenants-7|2",
                "tags=TagSets-1,TagSets-9|2",
                "tags=TagSets-9|",
                "projects=Projects-1&environments=Environments-1|3",
                "eventCategories=Created,Deleted|2,1",
                "eventCategories=DeploymentQueued|3",
                "eventCategories=Nothing|",
                "eventGroups=Document|2,1",
                "documentTypes=Projects|1",
                "documentTypes=Tenants,Deployments|3,2",
                "documentTypes=Accounts|",
                "eventAgents=project-client|1",
                "eventAgents=project-client,tenant-client|2,1",
                "eventAgents=project-client&users=scheduler-service|",
                "eventAgents=curl|",
                "from=2026-11-20T12:01:00Z|3,2",
                "from=2026-11-20T14:01:00%2B02:00&to=2026-11-20T12:01:00Z|2",
                "to=2026-11-19|",
                "fromAutoId=2|3,2",
                "fromAutoId=2&toAutoId=2|2",
                "spaces=Spaces-1|3,1",
                "spaces=Spaces-2|",
                "spaces=Spaces-1&includeSystem=true|3,2,1",
                "includeSystem=false|3,1",
                "ids=Events-1,Events-3|3,1",
                "ids=nonsense|",
                "skip=1&take=1|2",
            })
    void shouldFilter(String query, String numbers) {
        three();
        List<String> ids = numbers == null
                ? List.of()
                : List.of(numbers.split(",")).stream().map(n -> "Events-" + n).toList();
        admin().urlEncodingEnabled(false)
                .get(query == null ? "/api/events" : "/api/events?" + query)
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(ids));
    }

    @Test
    void shouldShowASpaceItsOwnEvents() {
        three();
        admin().get("/api/Spaces-1/events").then().statusCode(200).body("Items.Id", contains("Events-3", "Events-1"));
        admin().get("/api/spaces/Spaces-1/events?take=1&users=Users-1")
                .then()
                .statusCode(200)
                .body("Items.Id", contains("Events-1"))
                .body("Links.Self", equalTo("/api/Spaces-1/events?users=Users-1&skip=0&take=1"))
                .body("Links", not(hasKey("Page.Next")));
        admin().get("/api/Spaces-2/events").then().statusCode(200).body("Items", equalTo(List.of()));
    }

    @Test
    void shouldLeadThroughAllPages() {
        three();
        String next = "/api/events?take=2";
        int pages = 0;
        int items = 0;
        while (next != null) {
            var page = admin().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            items += page.<List<Object>>path("Items").size();
            next = page.path("Links.'Page.Next'");
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(items).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "toAutoId=x", "skip=-1"})
    void shouldRefuseWhatIsNoFilter(String query) {
        admin().get("/api/events?" + query)
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void shouldGiveAFileForSpreadsheets() {
        tell(event("Projects-1", "Spaces-1", "Created", "=cmd()", "Projects-1"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(admin().get("/api/events?asCsv=true")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString())
                .isEqualTo("Id,Occurred,Category,UserId,Username,SpaceId,RelatedDocumentIds,Message\r\n"
                        + "Events-1,2026-11-20T12:00:00.000+00:00,Created,'=cmd(),'=cmd(),Spaces-1,Projects-1,"
                        + "Projects-1 was created\r\n"));
        assertThat(EventCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    void shouldNameCategoriesGroupsAndKinds() {
        three();
        for (String base : List.of("/api/events", "/api/Spaces-1/events")) {
            admin().get(base + "/categories")
                    .then()
                    .statusCode(200)
                    .body("Id", hasItems("Created", "DeploymentQueued"));
            admin().get(base + "/categories").then().body("Name", hasItem("Deployment queued"));
            admin().get(base + "/documenttypes")
                    .then()
                    .statusCode(200)
                    .body("Id", contains("Deployments", "Projects", "Tenants"))
                    .body("Name", contains("Deployment", "Project", "Tenant"));
            admin().get(base + "/groups").then().statusCode(200).body("[0].EventCategories", hasItem("Created"));
            admin().get(base + "/agents")
                    .then()
                    .statusCode(200)
                    .body("Id", contains("project-client", "tenant-client"))
                    .body("Name", contains("project-client", "tenant-client"));
        }
    }

    @Test
    void shouldRecordThePortalsOwnDeeds() {
        given().contentType("application/json")
                .body("{\"Username\": \"admin\", \"Password\": \"tests-only\"}")
                .post("/api/users/login")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .header("X-Octopus-ApiKey", "API-OFNOBODY")
                .body("{\"Username\": \"admin\", \"Password\": \"wrong\"}")
                .post("/api/users/login")
                .then()
                .statusCode(401);
        String key = admin().header("User-Agent", "go-octopusdeploy/2.115.0 (linux; amd64) go/1.22")
                .header("X-Slipway-Client-Address", "203.0.113.9")
                .header("X-Slipway-Client-Identity", "magic")
                .body("{\"Purpose\": \"ci server\"}")
                .post("/api/users/Users-1/apikeys")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");
        admin().delete("/api/users/Users-1/apikeys/" + key).then().statusCode(200);
        admin().get("/api/events?regarding=Users-1")
                .then()
                .statusCode(200)
                .body("Items.Category", contains("Deleted", "Created", "LoginFailed", "LoginSucceeded"))
                .body("Items.Message", hasItems("API key ci server was created", "User admin signed in"))
                .body("Items.SpaceId", hasItem(equalTo(null)))
                .body("Items[1].UserAgent", equalTo("go-octopusdeploy/2.115.0 (linux; amd64) go/1.22"))
                .body("Items[1].IpAddress", equalTo("127.0.0.1"))
                .body("Items[1].IdentityEstablishedWith", equalTo("API key"))
                .body("Items[2].IdentityEstablishedWith", equalTo(null))
                .body("Items[3].IpAddress", equalTo("127.0.0.1"))
                .body("Items[3].IdentityEstablishedWith", equalTo(null));
        admin().get("/api/events?eventAgents=go-octopusdeploy").then().body("Items.Category", contains("Created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//api/users/login", "/%61pi/users/login", "/x/../api/users/login"})
    void shouldBelieveNoClientWhereItIsWhateverItsAddressLooksLike(String path) {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("X-Slipway-Client-Address", "203.0.113.9")
                .header("X-Slipway-Client-Identity", "magic")
                .body("{\"Username\": \"admin\", \"Password\": \"wrong\"}")
                .post(path);

        admin().get("/api/events?regarding=Users-1&eventCategories=LoginFailed")
                .then()
                .statusCode(200)
                .body("Items.IpAddress", not(hasItem("203.0.113.9")))
                .body("Items.IdentityEstablishedWith", not(hasItem("magic")));
    }

    @Test
    void shouldForgetOldEventsInBites() {
        pool.query("""
                        insert into events (document_id, document_type, category, user_id, username, is_service, message, refs,
                            related, occurred_at)
                        select 'X-' || n, 'X', 'Created', 'Users-1', 'admin', false, 'x', '[]', '{}',
                            case when n <= 2500 then now() - interval '366 days' else now() end
                        from generate_series(1, 2510) n
                        """).execute().await().atMost(PATIENCE);
        assertThat(forget.forget().await().atMost(PATIENCE)).isEqualTo(2500);
        assertThat(forget.forget().await().atMost(PATIENCE)).isZero();
        admin().get("/api/events").then().statusCode(200).body("TotalResults", equalTo(10));
    }

    /** One of a project, one of no space, one that a service did. */
    private void three() {
        tell(
                event("Projects-1", "Spaces-1", "Created", "Users-1", "Projects-1", "ProjectGroups-1"),
                event("Tenants-7", null, "Deleted", "Users-1", "Tenants-7", "TagSets-1"),
                event(
                        "Deployments-1",
                        "Spaces-1",
                        "DeploymentQueued",
                        "scheduler-service",
                        "Deployments-1",
                        "Projects-1",
                        "Environments-1"));
    }

    private static AuditRecorded event(
            String id, @Nullable String space, String category, String user, String... related) {
        return new AuditRecorded(
                id,
                space,
                category,
                user,
                user,
                user.endsWith("-service"),
                id + " was created",
                List.of(),
                List.of(related),
                NOON,
                user.endsWith("-service") ? null : id.toLowerCase(Locale.ROOT).replace("s-", "-client/"),
                null,
                null);
    }

    /** One after the other, a minute apart: topics have no order among their keys. */
    private void tell(AuditRecorded... facts) {
        for (int n = 0; n < facts.length; n++) {
            AuditRecorded fact = facts[n];
            AuditRecorded later = new AuditRecorded(
                    fact.documentId(),
                    fact.spaceId(),
                    fact.category(),
                    fact.userId(),
                    fact.username(),
                    fact.service(),
                    fact.message(),
                    fact.references(),
                    fact.relatedDocumentIds(),
                    NOON.plusSeconds(60L * n),
                    fact.userAgent(),
                    fact.ipAddress(),
                    fact.identityEstablishedWith());
            transactions.in(tx -> outbox.append(tx, later)).await().atMost(PATIENCE);
            int expected = n + 1;
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> pool.query("select count(*) from events")
                                    .execute()
                                    .await()
                                    .atMost(PATIENCE)
                                    .iterator()
                                    .next()
                                    .getLong(0)
                            == expected);
        }
    }

    private static RequestSpecification admin() {
        return given().header("X-Octopus-ApiKey", "API-TESTS000000000000000").contentType("application/json");
    }
}
