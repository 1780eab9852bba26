package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.Fact;
import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.Targets;
import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.eventing.Outbox;
import dev.slipway.eventing.Transactions;
import dev.slipway.rest.Permission;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class VariablesServiceTest {

    private static final String SERVICE = "variables-service";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    Pool pool;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Secrets secrets;

    private final String project = "Projects-" + NUMBERS.incrementAndGet();
    private final String set = "variableset-" + project;
    private StubService release;

    @BeforeEach
    void startReleaseService() {
        release = StubService.start("release-service");
        knows(project, "Spaces-1");
    }

    @Test
    void shouldGiveAnEmptySetBeforeTheFirstSave() {
        user().get("/api/Spaces-1/variables/" + set)
                .then()
                .statusCode(200)
                .body("Id", equalTo(set))
                .body("OwnerId", equalTo(project))
                .body("SpaceId", equalTo("Spaces-1"))
                .body("Version", equalTo(0))
                .body("Variables", hasSize(0))
                .body("ScopeValues.Environments[1]", equalTo(Map.of("Id", "Environments-2", "Name", "Prod")))
                .body("ScopeValues.Actions[0].Name", equalTo("Deploy"))
                .body("ScopeValues.Channels[0].Id", equalTo("Channels-1"))
                .body("ScopeValues.Machines", hasSize(0))
                .body("ScopeValues.Processes[0].ProcessType", equalTo("Deployment"))
                .body("Links.Self", equalTo("/api/Spaces-1/variables/" + set))
                .body("Links.Project", equalTo("/api/Spaces-1/projects/" + project));
    }

    @Test
    void shouldSayWhatScopesMayName() {
        user().get("/api/Spaces-1/variables/" + set)
                .then()
                .statusCode(200)
                .body("ScopeValues.Machines", hasSize(0))
                .body("ScopeValues.Roles", hasSize(0))
                .body("ScopeValues.TenantTags", hasSize(0));
        try (StubService deployments = StubService.start("deployment-service")) {
            deployments.answer(
                    "GET",
                    "/internal/spaces/Spaces-1/targets",
                    new Targets(List.of(new Named("Machines-7", "web-1")), List.of("web")));
            release.answer("GET", "/internal/spaces/Spaces-1/tenanttags", List.of("Region/North"));
            save(0, "{'Name':'A','Value':'1','Scope':{'Machine':['Machines-7']}}")
                    .statusCode(200)
                    .body("ScopeValues.Machines.Name", equalTo(List.of("web-1")));
            user().get("/api/Spaces-1/variables/" + set)
                    .then()
                    .statusCode(200)
                    .body("ScopeValues.Machines", equalTo(List.of(Map.of("Id", "Machines-7", "Name", "web-1"))))
                    .body("ScopeValues.Roles", equalTo(List.of(Map.of("Id", "web", "Name", "web"))))
                    .body(
                            "ScopeValues.TenantTags",
                            equalTo(List.of(Map.of("Id", "Region/North", "Name", "Region/North"))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|All,Dev,Prod,Mine,Other",
                "&projectEnvironmentsFilter=Environments-1|All,Dev,Mine,Other",
                "&projectEnvironmentsFilter=Environments-1,Environments-2|All,Dev,Prod,Mine,Other",
                "&projectEnvironmentsFilter=Environments-9|All,Mine,Other",
                "&runbook=Runbooks-1|All,Dev,Prod,Other",
                "&runbook=Runbooks-1&projectEnvironmentsFilter=Environments-2|All,Prod,Other",
            })
    void shouldFilterNames(String query, String names) {
        save(
                        0,
                        "{'Name':'All','Value':'1'},{'Name':'Other','Value':'1'},"
                                + "{'Name':'Other','Value':'2','Scope':{'Environment':['Environments-2']}},"
                                + "{'Name':'Dev','Value':'1','Scope':{'Environment':['Environments-1']}},"
                                + "{'Name':'Prod','Value':'1','Scope':{'Environment':['Environments-2']}},"
                                + "{'Name':'Mine','Value':'1','Scope':{'ProcessOwner':['" + project + "']}}")
                .statusCode(200);
        user().get("/api/Spaces-1/variables/names?project=" + project + (query == null ? "" : query))
                .then()
                .statusCode(200)
                .body("$", containsInAnyOrder(names.split(",")));
    }

    @Test
    void shouldAnswerNotFoundWhenTheOwnerIsUnknown() {
        for (String id : List.of(
                "variableset-Projects-999999", "variableset-LibraryVariableSets-1", "nonsense", set + "-s-9-AAAAA")) {
            user().get("/api/Spaces-1/variables/" + id)
                    .then()
                    .statusCode(404)
                    .body("ErrorMessage", containsString(id))
                    .body("$", not(hasKey("Errors")));
        }
        user().get("/api/Spaces-2/variables/" + set).then().statusCode(404);
    }

    @Test
    void shouldSaveRevisionsUnderAVersionLock() {
        save(0, "{'Name':'A','Value':'1','Scope':{'Environment':['Environments-2']}}")
                .statusCode(200)
                .body("Version", equalTo(1));
        save(0, "{'Name':'A','Value':'2'}")
                .statusCode(409)
                .body("Errors[0]", containsString("version 1"))
                .body("Errors[0]", containsString("Read them again"));
        user().get("/api/Spaces-1/variables/" + set)
                .then()
                .body("Version", equalTo(1))
                .body("Variables[0].Value", equalTo("1"))
                .body("Variables[0].Type", equalTo("String"))
                .body("Variables[0].IsEditable", equalTo(true))
                .body("Variables[0].IsSensitive", equalTo(false))
                .body("Variables[0].Scope", equalTo(Map.of("Environment", List.of("Environments-2"))))
                .body("Variables[0].Prompt", nullValue());
        assertThat(facts("variables-changed", set)).isEqualTo(1);
    }

    @Test
    void shouldLetOneOfTwoConcurrentSavesWin() {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        save(0, "{'Name':'A','Value':'" + i + "'}").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void shouldNeverShowASecretAndKeepItWhenNotSent() {
        JsonPath first = save(0, "{'Name':'Password','Value':'p1anted-secret','Type':'Sensitive','IsSensitive':true}")
                .body(not(containsString("p1anted")))
                .body("Variables[0].Value", nullValue())
                .body("Variables[0].IsSensitive", equalTo(true))
                .extract()
                .jsonPath();
        String id = first.getString("Variables[0].Id");
        save(1, "{'Id':'" + id + "','Name':'Password','Value':null,'Type':'Sensitive','IsSensitive':true}")
                .statusCode(200)
                .body("Variables[0].Id", equalTo(id));

        String stored = content(set);
        assertThat(stored).doesNotContain("p1anted");
        assertThat(secrets.open(JsonPath.from(stored).getString("[0].sealed"))).isEqualTo("p1anted-secret");

        save(2, "{'Id':'" + id + "','Name':'Password','Value':null,'Type':'String','IsSensitive':false}")
                .body("Variables[0].Value", nullValue());
        assertThat(JsonPath.from(content(set)).getString("[0].sealed")).isNull();
    }

    @Test
    void shouldRefuseBadInputInTheErrorBody() {
        save(0, "{'Name':'','Value':'1'},{'Name':'B','Scope':{'Environment':['Environments-77']}}")
                .statusCode(400)
                .body("Errors", hasSize(2))
                .body("Errors", hasItem(containsString("Environments-77")));
        for (String body :
                List.of("{", "[]", "null", "{\"Variables\":{}}", "{\"Version\":\"x\",\"Variables\":[]}", "{}")) {
            user().body(body)
                    .put("/api/Spaces-1/variables/" + set)
                    .then()
                    .statusCode(400)
                    .body("ErrorMessage", not(nullValue()));
        }
        user().body("{\"variables\":[],\"version\":0,\"Strange\":1}")
                .put("/api/Spaces-1/variables/" + set)
                .then()
                .statusCode(200);
        given().get("/api/Spaces-1/variables/" + set).then().statusCode(401);
        given().header("Authorization", Tokens.user(SERVICE, "Users-2", "jane", Permission.VARIABLE_VIEW))
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/Spaces-1/variables/" + set)
                .then()
                .statusCode(403)
                .body("ErrorMessage", containsString("VariableEdit"));
        user().body("{\"SpaceId\":\"Spaces-1\",\"OwnerIds\":[]}")
                .post("/internal/snapshots")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldAnswerUnavailableWhileReleaseServiceIsDown() {
        release.close();

        user().get("/api/Spaces-1/variables/" + set).then().statusCode(503).header("Retry-After", not(nullValue()));
        assertThat(snapshot()).startsWith(set + "-s-0-");
    }

    @Test
    void shouldPointToTheRevisionOfTheMomentAndNeverChangeIt() {
        String empty = snapshot();
        assertThat(empty).matches(set + "-s-0-[A-Z0-9]{5}");
        assertThat(snapshot()).isEqualTo(empty);
        save(0, "{'Name':'A','Value':'old'}").statusCode(200);
        String frozen = snapshot();
        assertThat(service().get("/internal/heads/" + project).then().extract().asString())
                .isEqualTo(frozen);
        save(1, "{'Name':'A','Value':'new'}").statusCode(200);

        user().get("/api/Spaces-1/variables/" + frozen)
                .then()
                .statusCode(200)
                .body("Id", equalTo(frozen))
                .body("Version", equalTo(1))
                .body("Variables[0].Value", equalTo("old"))
                .body("Links.Self", equalTo("/api/Spaces-1/variables/" + frozen));
        user().body("{\"Version\":1,\"Variables\":[]}")
                .put("/api/Spaces-1/variables/" + frozen)
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("cannot be changed"));
        assertThat(snapshot()).isNotEqualTo(frozen).matches(set + "-s-2-[A-Z0-9]{5}");
        service()
                .body(Map.of("spaceId", "Spaces-9", "ownerIds", List.of(project)))
                .post("/internal/snapshots")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldMergeTheManifestOfADeployment() {
        save(0, """
                {'Name':'Url','Value':'dev','Scope':{'Environment':['Environments-1']}},
                {'Name':'Url','Value':'prod','Scope':{'Environment':['Environments-2']}},
                {'Name':'Url','Value':'step','Scope':{'Action':['a1']}},
                {'Name':'Key','Value':'k3y!','Type':'Sensitive','IsSensitive':true},
                {'Name':'Reason','Value':'','Prompt':{'Label':'Why','Required':true,
                 'DisplaySettings':{'Octopus.ControlType':'SingleLineText'}}}""");
        String frozen = snapshot();

        manifest(frozen, "Environments-2", Map.of("reason", "because"))
                .statusCode(200)
                .body("Variables.Name", equalTo(List.of("Url", "Url", "Key", "Reason")))
                .body("Variables[0].Value", equalTo("step"))
                .body("Variables[0].Actions", equalTo(List.of("a1")))
                .body("Variables[1].Value", equalTo("prod"))
                .body("Variables[2].Value", nullValue())
                .body("Variables[2].Sealed", matchesPattern("v1\\..*"))
                .body("Variables[2].Sensitive", equalTo(true))
                .body("Variables[3].Value", equalTo("because"))
                .body("Missing", hasSize(0));
        manifest(frozen, "Environments-1", Map.of())
                .body("Missing", equalTo(List.of("Reason")))
                .body("Variables[1].Value", equalTo("dev"));
        manifest(frozen, "Environments-1", Map.of("Nobody", "x"))
                .statusCode(400)
                .body("ErrorMessage", containsString("Nobody"));
        manifest(set + "-s-77-AAAAA", "Environments-1", Map.of()).statusCode(404);
    }

    @Test
    void shouldListSetsAndNames() {
        save(0, "{'Name':'b','Value':'1'},{'Name':'A','Value':'2'},{'Name':'B','Value':'3'}");

        user().get("/api/Spaces-1/variables/all").then().statusCode(200).body("Id", hasItem(set));
        user().queryParam("project", project)
                .get("/api/Spaces-1/variables/names")
                .then()
                .statusCode(200)
                .body("$", equalTo(List.of("A", "b")));
        user().get("/api/Spaces-1/variables/names").then().statusCode(400);
    }

    @Test
    void shouldForgetWhatWasDeletedElsewhere() {
        String space = "Spaces-" + (1000 + NUMBERS.incrementAndGet());
        knows(project, space);
        String other = "Projects-" + (1000 + NUMBERS.incrementAndGet());
        knows(other, space);
        save(
                        space,
                        set,
                        0,
                        "{'Name':'A','Value':'1','Scope':{'Environment':['Environments-1']}},"
                                + "{'Name':'B','Value':'2','Scope':{'Environment':['Environments-1','Environments-2']}}")
                .statusCode(200);
        save(space, "variableset-" + other, 0, "{'Name':'C','Value':'3'}").statusCode(200);

        tell(new EnvironmentDeleted(space, "Environments-1"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> user().get("/api/" + space + "/variables/" + set)
                .then()
                .body("Version", equalTo(2))
                .body("Variables.Name", equalTo(List.of("B")))
                .body("Variables[0].Scope.Environment", equalTo(List.of("Environments-2"))));

        tell(new ProjectDeleted(space, project));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(set)).isZero());
        assertThat(rows("variableset-" + other)).isEqualTo(1);

        tell(new SpaceDeleted(space));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows("variableset-" + other)).isZero());
    }

    private void tell(Fact fact) {
        transactions.in(tx -> outbox.append(tx, fact)).await().atMost(Duration.ofSeconds(30));
    }

    private void knows(String projectId, String spaceId) {
        release.answer(
                "GET",
                "/internal/projects/" + projectId,
                new ProjectContext(
                        projectId,
                        spaceId,
                        "Web",
                        "web",
                        List.of(new Named("Environments-1", "Dev"), new Named("Environments-2", "Prod")),
                        List.of(new Named("Channels-1", "Default")),
                        List.of(new Named("a1", "Deploy"))));
    }

    private ValidatableResponse save(int version, String variables) {
        return save("Spaces-1", set, version, variables);
    }

    private static ValidatableResponse save(String space, String set, int version, String variables) {
        return user().body(("{'Id':'" + set + "','Version':" + version + ",'Variables':[" + variables
                                + "],'Links':null,'ScopeValues':{}}")
                        .replace('\'', '"'))
                .put("/api/" + space + "/variables/" + set)
                .then();
    }

    private String snapshot() {
        return service()
                .body(Map.of("spaceId", "Spaces-1", "ownerIds", List.of(project)))
                .post("/internal/snapshots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("SnapshotIds[0]");
    }

    private static ValidatableResponse manifest(String snapshotId, String environmentId, Map<String, String> prompted) {
        return service()
                .body(Map.of(
                        "spaceId",
                        "Spaces-1",
                        "snapshotIds",
                        List.of(snapshotId),
                        "environmentId",
                        environmentId,
                        "channelId",
                        "Channels-1",
                        "promptedValues",
                        prompted))
                .post("/internal/manifests")
                .then();
    }

    private static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }

    private static RequestSpecification service() {
        return given().header("Authorization", Tokens.service("release-service", SERVICE))
                .contentType(ContentType.JSON);
    }

    private String content(String setId) {
        return pool.preparedQuery("select r.content::text from variable_sets s join variable_revisions r "
                        + "on r.snapshot_id = s.snapshot_id where s.id = $1")
                .execute(Tuple.of(setId))
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getString(0);
    }

    private long facts(String topic, String key) {
        return count("select count(*) from outbox where topic = $1 and key = $2", Tuple.of(topic, key));
    }

    private long rows(String setId) {
        return count("select count(*) from variable_sets where id = $1", Tuple.of(setId));
    }

    private long count(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getLong(0);
    }
}
