package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class LibrarySetsTest {

    private static final String SERVICE = "variables-service";
    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    private final String space = "Spaces-" + NUMBERS.incrementAndGet();
    private final String sets = "/api/" + space + "/libraryvariablesets";
    private StubService release;

    @BeforeEach
    void startReleaseService() {
        release = new ReleaseSpaces(space, "Spaces-4999").release;
        release.answer(
                "GET",
                "/internal/spaces/*/environments",
                List.of(new Named("Environments-1", "Test"), new Named("Environments-2", "Prod")));
        release.answer("GET", "/internal/spaces/*/libraryvariablesets/*/projects", List.of());
    }

    @Test
    void shouldCreateChangeAndDeleteSets() {
        String id = create("{'Name':'Shared','Description':'For all','Templates':[{'Name':'Db','Label':'Database',"
                        + "'DefaultValue':'main','DisplaySettings':{'Octopus.ControlType':'SingleLineText'}},"
                        + "{'Name':'Pw','DefaultValue':{'HasValue':true,'NewValue':'geheim'},"
                        + "'DisplaySettings':{'Octopus.ControlType':'Sensitive'}}]}")
                .statusCode(201)
                .body("Slug", equalTo("shared"))
                .body("ContentType", equalTo("Variables"))
                .body("SpaceId", equalTo(space))
                .body("Templates.Name", contains("Db", "Pw"))
                .body("Templates[0].DefaultValue", equalTo("main"))
                .body("Templates[1].DefaultValue.HasValue", equalTo(true))
                .body("Templates[1].DefaultValue.NewValue", equalTo(null))
                .body("LastModifiedBy", equalTo("admin"))
                .extract()
                .path("Id");
        assertThat(content(id)).doesNotContain("geheim").contains("v1.");
        user().get(sets + "/" + id)
                .then()
                .statusCode(200)
                .body("VariableSetId", equalTo("variableset-" + id))
                .body("Links.Self", equalTo(sets + "/" + id));
        user().get(sets + "/shared").then().statusCode(200).body("Id", equalTo(id));
        String template = user().get(sets + "/" + id).then().extract().path("Templates[1].Id");
        user().body(json("{'Name':'Shared 2','Templates':[{'Id':'" + template
                        + "','Name':'Pw','DisplaySettings':{'Octopus.ControlType':'Sensitive'}}]}"))
                .put(sets + "/" + id)
                .then()
                .statusCode(200)
                .body("Name", equalTo("Shared 2"))
                .body("Slug", equalTo("shared"))
                .body("Templates[0].Id", equalTo(template))
                .body("Templates[0].DefaultValue.HasValue", equalTo(true));
        user().delete(sets + "/" + id).then().statusCode(200);
        user().get(sets + "/" + id).then().statusCode(404).body("$", not(hasKey("Errors")));
        user().delete(sets + "/" + id).then().statusCode(404);
        assertThat(Rows.audited(pool, id)).containsExactly("Created", "Modified", "Deleted");
    }

    @Test
    void shouldHaveVariablesThroughTheSameRoutes() {
        String id = create("{'Name':'Shared'}").extract().path("Id");
        String variables = "/api/" + space + "/variables/variableset-" + id;
        user().get(variables)
                .then()
                .statusCode(200)
                .body("OwnerId", equalTo(id))
                .body("Version", equalTo(0))
                .body("ScopeValues.Environments.Name", contains("Test", "Prod"))
                .body("ScopeValues.Processes", hasSize(0))
                .body("Links.LibraryVariableSet", equalTo(sets + "/" + id));
        user().body(
                        json(
                                "{'Version':0,'Variables':[{'Name':'A','Value':'1','Scope':{'Environment':['Environments-1']}}]}"))
                .put(variables)
                .then()
                .statusCode(200)
                .body("Version", equalTo(1));
        user().body(json("{'Version':0,'Variables':[]}")).put(variables).then().statusCode(409);
        user().body(json("{'Version':1,'Variables':[{'Name':'A','Scope':{'Environment':['Environments-9']}}]}"))
                .put(variables)
                .then()
                .statusCode(400);
        user().body(json("{'Version':1,'Variables':[{'Name':'A','Scope':{'Channel':['Channels-1']}}]}"))
                .put(variables)
                .then()
                .statusCode(400)
                .body("Errors", contains(containsString("Channel 'Channels-1', but Shared is a library variable set")));
        assertThat(snapshot(id)).startsWith("variableset-" + id + "-s-1-");
        user().delete(sets + "/" + id).then().statusCode(200);
        user().get(variables).then().statusCode(404);
    }

    @Test
    void shouldKeepWhatReleasesPointToWhenASetIsDeleted() {
        String id = create("{'Name':'Shared'}").extract().path("Id");
        save(id, "{'Name':'A','Value':'kept'}");
        String snapshot = snapshot(id);
        user().delete(sets + "/" + id).then().statusCode(200);

        user().get("/api/" + space + "/variables/" + snapshot)
                .then()
                .statusCode(200)
                .body("Variables[0].Value", equalTo("kept"));
        user().get("/api/Spaces-4999/variables/" + snapshot).then().statusCode(404);
        user().get("/api/" + space + "/variables?ids=" + snapshot + ",variableset-" + id)
                .then()
                .statusCode(200)
                .body("Items.Id", contains(snapshot));
        user().get("/api/" + space + "/variables/all").then().body("OwnerId", not(hasItem(id)));
        service()
                .body(Map.of(
                        "spaceId",
                        space,
                        "snapshotIds",
                        List.of(snapshot),
                        "environmentId",
                        "Environments-1",
                        "channelId",
                        "Channels-1",
                        "promptedValues",
                        Map.of()))
                .post("/internal/manifests")
                .then()
                .statusCode(200)
                .body("Variables[0].Value", equalTo("kept"));
        service()
                .body(Map.of("spaceId", space, "ownerIds", List.of(id)))
                .post("/internal/snapshots")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldListSetsAndSnapshotsByTheirIds() {
        String one = create("{'Name':'One'}").extract().path("Id");
        String two = create("{'Name':'Two'}").extract().path("Id");
        save(one, "{'Name':'A','Value':'1'}");
        save(two, "{'Name':'B','Value':'2'},{'Name':'Pw','Value':'geheim','IsSensitive':true}");
        String snapshot = snapshot(two);
        String wanted = snapshot + ",variableset-Projects-999999,nonsense,variableset-" + one;

        user().get("/api/" + space + "/variables?ids=" + wanted)
                .then()
                .statusCode(200)
                .body("ItemType", equalTo("VariableSet"))
                .body("TotalResults", equalTo(2))
                .body("Items.Id", contains(snapshot, "variableset-" + one))
                .body("Items[0].Variables.Value", contains("2", null));
        user().get("/api/" + space + "/variables?take=1&skip=1&ids=" + wanted)
                .then()
                .body("Items.Id", contains("variableset-" + one));
        user().get("/api/Spaces-4999/variables?ids=" + wanted).then().body("TotalResults", equalTo(0));
        user().get("/api/" + space + "/variables?ids=").then().statusCode(200).body("TotalResults", equalTo(0));
        user().get("/api/" + space + "/variables").then().statusCode(200).body("TotalResults", equalTo(0));
    }

    @Test
    void shouldCheckWhatStandsInAScriptModule() {
        String id = create("{'Name':'Tools','ContentType':'ScriptModule'}")
                .extract()
                .path("Id");
        String variables = "/api/" + space + "/variables/variableset-" + id;
        user().body(json("{'Version':0,'Variables':[{'Name':'Octopus.Script.Module[../x]','Value':'echo'},"
                        + "{'Name':'Octopus.Script.Module.Language[../x]','Value':'Cobol'}]}"))
                .put(variables)
                .then()
                .statusCode(400)
                .body("Errors", hasItems(containsString("it is no path"), containsString("'Cobol'")));

        save(
                id,
                "{'Name':'Octopus.Script.Module[Tools]','Value':'greet() { echo hi; }'},"
                        + "{'Name':'Octopus.Script.Module.Language[Tools]','Value':'Bash'}");

        user().get(variables).then().body("Version", equalTo(1)).body("Variables", hasSize(2));
        String ordinary = create("{'Name':'Ordinary'}").extract().path("Id");
        save(ordinary, "{'Name':'Octopus.Script.Module[../x]','Value':'a name like any other here'}");
    }

    @Test
    void shouldRefuseDeletionWhileAProjectIncludesTheSet() {
        String id = create("{'Name':'Shared'}").extract().path("Id");
        release.answer("GET", "/internal/spaces/*/libraryvariablesets/*/projects", List.of("Web", "Shop"));
        user().delete(sets + "/" + id)
                .then()
                .statusCode(409)
                .body("Errors[0]", containsString("'Shared'"))
                .body("Errors[0]", containsString("Web, Shop"));
        release.close();
        user().delete(sets + "/" + id).then().statusCode(503);
        user().get(sets + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Alpha,beta,Script",
                "?partialName=A|Alpha,beta",
                "?partialName=zzz|",
                "?contentType=ScriptModule|Script",
                "?contentType=variables|Alpha,beta",
                "?contentType=Nothing|",
                "?take=1&skip=1|beta",
                "/all|Alpha,beta,Script",
                "/all?contentType=ScriptModule|Script",
            })
    void shouldFilter(String query, String names) {
        create("{'Name':'beta'}").statusCode(201);
        create("{'Name':'Alpha'}").statusCode(201);
        create("{'Name':'Script','ContentType':'ScriptModule'}").statusCode(201);
        List<String> expected = names == null ? List.of() : List.of(names.split(","));
        boolean bare = query != null && query.startsWith("/all");
        user().get(sets + (query == null ? "" : query))
                .then()
                .statusCode(200)
                .body(bare ? "Name" : "Items.Name", equalTo(expected));
        String id = user().get(sets + "/beta").then().extract().path("Id");
        user().get(sets + "?ids=" + id + ",LibraryVariableSets-999999,nonsense")
                .then()
                .body("Items.Name", contains("beta"));
        user().get("/api/Spaces-4999/libraryvariablesets").then().body("TotalResults", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Library variable set needs a Name",
                "{'Name':' '}|Library variable set needs a Name",
                "{'Name':'x','ContentType':'Other'}|use Variables or ScriptModule",
                "{'Name':'x','Templates':[{'Name':'A'},{'Name':'a'}]}|two templates",
                "{'Name':'x','Templates':[{}]}|needs a Name",
            })
    void shouldRefuseWhatCannotBe(String body, String problem) {
        create(body).statusCode(400).body("Errors", hasItem(containsString(problem)));
    }

    @Test
    void shouldRefuseATakenNameAndAnotherKindOfContent() {
        String id = create("{'Name':'Shared'}").extract().path("Id");
        create("{'Name':'SHARED'}").statusCode(409).body("Errors[0]", containsString("SHARED"));
        user().body(json("{'Name':'Shared','ContentType':'ScriptModule'}"))
                .put(sets + "/" + id)
                .then()
                .statusCode(400);
        given().header("Authorization", Tokens.user(SERVICE, "Users-9", "eve", Permission.PROJECT_VIEW))
                .contentType(ContentType.JSON)
                .get(sets)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldForgetTheSetsOfADeletedSpace() {
        create("{'Name':'Shared'}").statusCode(201);
        others.tell(new SpaceDeleted(space));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> user().get(sets).then().statusCode(404));
        // Its owner may still know it for a moment; nothing may be stored in it all the same.
        create("{'Name':'Late'}").statusCode(404).body("ErrorMessage", containsString(space));
        assertThat(Rows.count(pool, "select count(*) from library_variable_sets where space_id = $1", space))
                .isZero();
    }

    @Test
    void shouldPreviewTheValuesOfProjectAndLibrary() {
        String project = "Projects-" + NUMBERS.incrementAndGet();
        release.answer(
                "GET",
                "/internal/projects/" + project,
                new ProjectContext(
                        project,
                        space,
                        "Web",
                        "web",
                        List.of(new Named("Environments-1", "Test"), new Named("Environments-2", "Prod")),
                        List.of(new Named("Channels-1", "Default")),
                        List.of()));
        String library = create("{'Name':'Shared'}").extract().path("Id");
        release.answer("GET", "/internal/projects/" + project + "/libraryvariablesets", List.of(library));
        save(
                project,
                "{'Name':'Db','Value':'project','Scope':{'Environment':['Environments-1']}},"
                        + "{'Name':'Pw','Value':'geheim','IsSensitive':true}");
        save(
                library,
                "{'Name':'Db','Value':'library'},{'Name':'Url','Value':'u','Scope':{'Environment':['Environments-2']}}");
        String preview = "/api/" + space + "/variables/preview";
        user().get(preview + "?project=" + project + "&environment=Environments-1")
                .then()
                .statusCode(200)
                .body("Variables.Name", contains("Db", "Pw"))
                .body("Variables.Value", contains("project", null))
                .body("Explanations[0].Candidates.OwnerId", contains(project, library));
        user().get(preview + "?project=" + project + "&environment=Environments-2")
                .then()
                .body("Variables.Name", contains("Db", "Pw", "Url"))
                .body("Variables.Value", contains("library", null, "u"));
        user().get(preview).then().statusCode(400);
        user().get(preview + "?project=Projects-1").then().statusCode(404);
        user().get("/api/" + space + "/variables/names?project=" + project)
                .then()
                .body("$", hasItems("Db", "Pw"));
        user().get("/api/" + space + "/variables/all").then().body("OwnerId", hasItems(project, library));
    }

    private void save(String owner, String variables) {
        user().body(json("{'Version':0,'Variables':[" + variables + "]}"))
                .put("/api/" + space + "/variables/variableset-" + owner)
                .then()
                .statusCode(200);
    }

    private String snapshot(String owner) {
        return service()
                .body(Map.of("spaceId", space, "ownerIds", List.of(owner)))
                .post("/internal/snapshots")
                .then()
                .statusCode(200)
                .extract()
                .path("SnapshotIds[0]");
    }

    private static RequestSpecification service() {
        return given().header("Authorization", Tokens.service("release-service", SERVICE))
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse create(String body) {
        return user().body(json(body)).post(sets).then();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }

    private String content(String id) {
        return Rows.text(pool, "select body::text from library_variable_sets where id = $1", id);
    }
}
