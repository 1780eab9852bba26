package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.ProjectContext.Named;
import dev.slipway.contracts.internal.TenantContext;
import dev.slipway.contracts.internal.TenantContext.ConnectedProject;
import dev.slipway.contracts.internal.TenantContext.Template;
import dev.slipway.contracts.release.TenantDeleted;
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
class TenantVariablesTest {

    private static final String SERVICE = "variables-service";
    private static final AtomicInteger NUMBERS = new AtomicInteger(9000);
    private static final Map<String, String> SECRET = Map.of("Octopus.ControlType", "Sensitive");

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    private final int number = NUMBERS.incrementAndGet();
    private final String space = "Spaces-" + number;
    private final String tenant = "Tenants-" + number;
    private final String variables = "/api/" + space + "/tenants/" + tenant + "/variables";
    private final StubService release = new ReleaseSpaces(space).release;
    private String library = "";
    private String shared = "";

    /** A tenant in one project, in two environments; the project asks for Db and Pw, its library set once for Url. */
    @BeforeEach
    void connect() {
        var set = user().body(json("{'Name':'Shared','Templates':[{'Name':'Url'},{'Name':'Tz','DefaultValue':'UTC'}]}"))
                .post("/api/" + space + "/libraryvariablesets")
                .then()
                .statusCode(201)
                .extract();
        library = set.path("Id");
        shared = set.path("Templates[0].Id");
        var project = new ConnectedProject(
                "Projects-1",
                "Web",
                List.of(new Named("Environments-1", "Test"), new Named("Environments-2", "Prod")),
                List.of(
                        new Template("t-db", "Db", "Database", "", null, Map.of()),
                        new Template("t-pw", "Pw", "Password", "", null, SECRET),
                        new Template("t-size", "Size", "", "", "10", Map.of())),
                List.of(library));
        release.answer(
                "GET",
                "/internal/tenants/" + tenant,
                new TenantContext(tenant, space, "Acme", List.of("Region/North"), List.of(project)));
        release.answer(
                "GET",
                "/internal/tenants/Tenants-1",
                new TenantContext("Tenants-1", space, "Idle", List.of(), List.of()));
        release.answer("GET", "/internal/spaces/*/tenants", List.of(tenant, "Tenants-1"));
    }

    @Test
    void shouldAskForWhatProjectsAndTheirLibrarySetsWant() {
        user().get(variables)
                .then()
                .statusCode(200)
                .body("TenantId", equalTo(tenant))
                .body("TenantName", equalTo("Acme"))
                .body("ProjectVariables.Projects-1.ProjectName", equalTo("Web"))
                .body("ProjectVariables.Projects-1.Templates.Name", contains("Db", "Pw", "Size"))
                .body("ProjectVariables.Projects-1.Variables.Environments-1", equalTo(Map.of()))
                .body("LibraryVariables." + library + ".LibraryVariableSetName", equalTo("Shared"))
                .body("LibraryVariables." + library + ".Templates.Name", contains("Url", "Tz"));
        user().get("/api/" + space + "/tenants/Tenants-8/variables").then().statusCode(404);
        user().get("/api/Spaces-8999/tenants/" + tenant + "/variables").then().statusCode(404);
    }

    @Test
    void shouldKeepValuesAndSecrets() {
        put("{'ProjectVariables':{'Projects-1':{'Variables':{'Environments-1':{'t-db':'main','t-pw':'geheim'}}}},"
                        + "'LibraryVariables':{'" + library + "':{'Variables':{'" + shared + "':'http://x'}}}}")
                .statusCode(200)
                .body("ProjectVariables.Projects-1.Variables.Environments-1.t-db", equalTo("main"))
                .body("ProjectVariables.Projects-1.Variables.Environments-1.t-pw.HasValue", equalTo(true))
                .body("LibraryVariables." + library + ".Variables." + shared, equalTo("http://x"));
        assertThat(user().get(variables).asString()).doesNotContain("geheim").doesNotContain("v1.");
        String sealed = sealed();
        assertThat(sealed).startsWith("v1.");
        put("{'ProjectVariables':{'Projects-1':{'Variables':{'Environments-1':{'t-pw':{'HasValue':true,'NewValue':null}}}}}}")
                .statusCode(200)
                .body("ProjectVariables.Projects-1.Variables.Environments-1", not(hasKey("t-db")))
                .body("ProjectVariables.Projects-1.Variables.Environments-1.t-pw.HasValue", equalTo(true));
        assertThat(sealed()).isEqualTo(sealed);
        put("{'ProjectVariables':{'Projects-1':{'Variables':{'Environments-1':{'t-pw':{'HasValue':false,'NewValue':null}}}}}}")
                .statusCode(200)
                .body("ProjectVariables.Projects-1.Variables.Environments-1", equalTo(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Projects-9':{'Variables':{'Environments-1':{'t-db':'x'}}}|'t-db' of Projects-9",
                "'Projects-1':{'Variables':{'Environments-9':{'t-db':'x'}}}|environment 'Environments-9'",
                "'Projects-1':{'Variables':{'Environments-1':{'t-x':'x'}}}|'t-x' of Projects-1",
            })
    void shouldRefuseValuesThatNobodyAskedFor(String projects, String problem) {
        put("{'ProjectVariables':{" + projects + "}}").statusCode(400).body("Errors", hasItem(containsString(problem)));
    }

    @Test
    void shouldSpeakTheNewerSpellingToo() {
        String tenants = "/api/" + space + "/tenants/" + tenant;
        user().body(json("{'Variables':[{'ProjectId':'Projects-1','TemplateId':'t-db','Value':'main',"
                        + "'Scope':{'EnvironmentIds':['Environments-1','Environments-2']}}]}"))
                .put(tenants + "/projectvariables")
                .then()
                .statusCode(200)
                .body("Variables", hasSize(2));
        user().body(json("{'Variables':[{'LibraryVariableSetId':'" + library + "','TemplateId':'" + shared
                        + "','Value':'u'}]}"))
                .put(tenants + "/commonvariables")
                .then()
                .statusCode(200)
                .body("Variables[0].LibraryVariableSetName", equalTo("Shared"))
                .body("Variables[0].Value", equalTo("u"));
        user().get(tenants + "/projectvariables?includeMissingVariables=true")
                .then()
                .statusCode(200)
                .body(
                        "Variables.Scope.EnvironmentIds",
                        equalTo(List.of(List.of("Environments-1"), List.of("Environments-2"))))
                .body("MissingVariables.Template.Name", contains("Pw", "Pw"));
        user().get(tenants + "/commonvariables")
                .then()
                .body("Variables", hasSize(1))
                .body("MissingVariables", equalTo(null));
    }

    @Test
    void shouldTellWhatIsMissing() {
        put("{'ProjectVariables':{'Projects-1':{'Variables':{'Environments-1':{'t-db':'main','t-pw':'geheim'}}}}}")
                .statusCode(200);
        String missing = "/api/" + space + "/tenants/variables-missing";
        user().get(missing)
                .then()
                .statusCode(200)
                .body("TenantId", contains(tenant))
                .body("[0].MissingVariables.VariableTemplateId", contains("t-db", "t-pw", shared));
        user().get(missing + "?environmentId=Environments-1&includeDetails=true")
                .then()
                .body("[0].MissingVariables.VariableTemplateName", contains("Url"));
        user().get(missing + "?projectId=Projects-9").then().statusCode(200).body("$", hasSize(0));
        user().get(missing + "?tenantId=Tenants-1").then().statusCode(200).body("$", hasSize(0));
        user().get(missing + "?tenantId=Tenants-8").then().statusCode(404);
        user().get("/api/" + space + "/tenantvariables/all")
                .then()
                .statusCode(200)
                .body("TenantId", contains(tenant, "Tenants-1"));
        user().get("/api/" + space + "/tenantvariables/all?projectId=Projects-1")
                .then()
                .body("TenantId", contains(tenant));
    }

    @Test
    void shouldForgetTheValuesOfADeletedTenant() {
        put("{'ProjectVariables':{'Projects-1':{'Variables':{'Environments-1':{'t-db':'main'}}}}}")
                .statusCode(200);
        others.tell(new TenantDeleted(space, tenant));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> user().get(variables)
                .then()
                .body("ProjectVariables.Projects-1.Variables.Environments-1", equalTo(Map.of())));
    }

    private ValidatableResponse put(String body) {
        return user().body(json(body)).put(variables).then();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private String sealed() {
        return pool.query("select sealed from tenant_values where sealed is not null and tenant_id = '" + tenant + "'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(30))
                .iterator()
                .next()
                .getString(0);
    }

    private static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }
}
