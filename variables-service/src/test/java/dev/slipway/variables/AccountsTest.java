package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.slipway.contracts.internal.ProjectContext;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.StubService;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class AccountsTest {

    private static final String SERVICE = "variables-service";
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);
    private static final String GUID = "12345678-1234-1234-1234-123456789abc";

    @Inject
    Pool pool;

    private final String space = "Spaces-" + NUMBERS.incrementAndGet();
    private final String accounts = "/api/" + space + "/accounts";
    private StubService release;

    @BeforeEach
    void startReleaseService() {
        var spaces = new ReleaseSpaces(space);
        spaces.places.add("Environments-1");
        release = spaces.release;
    }

    @Test
    void shouldKeepSecretsToItself() {
        String id = create("{'accountType':'UsernamePassword','name':'Web','username':'joe',"
                        + "'password':{'HasValue':true,'NewValue':'geheim'},'EnvironmentIds':['Environments-1'],"
                        + "'TenantedDeploymentParticipation':'tenanted'}")
                .statusCode(201)
                .body("Slug", equalTo("web"))
                .body("AccountType", equalTo("UsernamePassword"))
                .body("Username", equalTo("joe"))
                .body("Password.HasValue", equalTo(true))
                .body("Password.NewValue", equalTo(null))
                .body("EnvironmentIds", contains("Environments-1"))
                .body("TenantedDeploymentParticipation", equalTo("Tenanted"))
                .extract()
                .path("Id");
        assertThat(content(id)).doesNotContain("geheim").contains("v1.");
        String before = content(id);
        user().body(
                        json(
                                "{'AccountType':'UsernamePassword','Name':'Web 2','Username':'jim','Password':{'HasValue':true}}"))
                .put(accounts + "/" + id)
                .then()
                .statusCode(200)
                .body("Username", equalTo("jim"))
                .body("Password.HasValue", equalTo(true));
        assertThat(content(id)).contains(before.substring(before.indexOf("v1."), before.indexOf("v1.") + 60));
        assertThat(user().get(accounts + "/all").asString())
                .doesNotContain("v1.")
                .doesNotContain("geheim");
        user().delete(accounts + "/" + id).then().statusCode(200);
        user().get(accounts + "/" + id).then().statusCode(404).body("$", not(hasKey("Errors")));
        assertThat(Rows.audited(pool, id)).containsExactly("Created", "Modified", "Deleted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "AzureServicePrincipal|'SubscriptionNumber':'G','ClientId':'G','TenantId':'G','Password':{'NewValue':'x'}|ClientId",
                "AzureOidc|'SubscriptionNumber':'G','ClientId':'G','TenantId':'G','DeploymentSubjectKeys':['space']|DeploymentSubjectKeys",
                "AzureSubscription|'SubscriptionNumber':'G'|SubscriptionNumber",
                "AmazonWebServicesAccount|'AccessKey':'a','SecretKey':{'NewValue':'x'}|AccessKey",
                "AmazonWebServicesOidcAccount|'RoleArn':'arn:x','SessionDuration':'3600'|SessionDuration",
                "GoogleCloudAccount|'JsonKey':{'NewValue':'e30='}|JsonKey",
                "GenericOidcAccount|'Audience':'api'|Audience",
                "Token|'Token':{'NewValue':'x'}|Token",
                "SshKeyPair|'Username':'joe','PrivateKeyFile':{'NewValue':'x'}|PrivateKeyPassphrase",
            })
    void shouldKnowEveryType(String type, String fields, String field) {
        create("{'AccountType':'" + type + "','Name':'a'," + fields.replace("'G'", "'" + GUID + "'") + "}")
                .statusCode(201)
                .body("AccountType", equalTo(type))
                .body("$", hasKey(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Account needs a Name",
                "{'Name':'a'}|AccountType is missing: use one of",
                "{'Name':'a','AccountType':'None'}|AccountType is 'None'",
                "{'Name':'a','AccountType':'Token'}|Token is needed",
                "{'Name':'a','AccountType':'SshKeyPair','Username':'x'}|PrivateKeyFile is needed",
                "{'Name':'a','AccountType':'AzureServicePrincipal','SubscriptionNumber':'1','Password':{'NewValue':'x'}}|SubscriptionNumber is '1'",
                "{'Name':'a','AccountType':'AzureOidc'}|ClientId is needed",
                "{'Name':'a','AccountType':'UsernamePassword','EnvironmentIds':['Environments-9']}|EnvironmentIds names 'Environments-9'",
                "{'Name':'a','AccountType':'UsernamePassword','TenantIds':['Tenants-9']}|TenantIds names 'Tenants-9'",
                "{'Name':'a','AccountType':'UsernamePassword','TenantIds':['Environments-1']}|TenantIds names 'Environments-1'",
                "{'Name':'a','AccountType':'UsernamePassword','TenantedDeploymentParticipation':'x'}|TenantedDeploymentParticipation",
            })
    void shouldRefuseWhatCannotBe(String body, String problem) {
        create(body).statusCode(400).body("Errors", hasItem(containsString(problem)));
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        create("{'AccountType':'AzureServicePrincipal'}")
                .statusCode(400)
                .body(
                        "Errors",
                        hasItems(
                                "Account needs a Name: give it one.",
                                "SubscriptionNumber is needed.",
                                "ClientId is needed.",
                                "TenantId is needed."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Alpha,beta",
                "?accountType=Token|Alpha",
                "?accountType=token,UsernamePassword|Alpha,beta",
                "?accountType=SshKeyPair|",
                "?partialName=ET|beta",
                "?partialName=zzz|",
                "/all?accountType=Token|Alpha",
            })
    void shouldFilter(String query, String names) {
        create("{'Name':'beta','AccountType':'UsernamePassword'}").statusCode(201);
        create("{'Name':'Alpha','AccountType':'Token','Token':{'NewValue':'x'}}")
                .statusCode(201);
        boolean bare = query != null && query.startsWith("/all");
        user().get(accounts + (query == null ? "" : query))
                .then()
                .statusCode(200)
                .body(bare ? "Name" : "Items.Name", equalTo(names == null ? List.of() : List.of(names.split(","))));
        String id = user().get(accounts + "/beta").then().extract().path("Id");
        user().get(accounts + "?ids=" + id + "&ids=Accounts-999999").then().body("Items.Name", contains("beta"));
    }

    @Test
    void shouldRefuseDeletionWhileAVariableNamesTheAccount() {
        String id = create("{'Name':'Web','AccountType':'UsernamePassword'}")
                .extract()
                .path("Id");
        String project = "Projects-" + NUMBERS.incrementAndGet();
        release.answer(
                "GET",
                "/internal/projects/" + project,
                new ProjectContext(project, space, "Web", "web", List.of(), List.of(), List.of()));
        String variables = "/api/" + space + "/variables/variableset-" + project;
        user().body(json("{'Version':0,'Variables':[{'Name':'Login','Value':'" + id
                        + "','Type':'UsernamePasswordAccount'}]}"))
                .put(variables)
                .then()
                .statusCode(200);
        user().get(accounts + "/" + id + "/usages")
                .then()
                .statusCode(200)
                .body("ProjectVariableSets.OwnerId", contains(project))
                .body("ProjectVariableSets[0].VariableNames", contains("Login"))
                .body("LibraryVariableSets", equalTo(List.of()));
        user().delete(accounts + "/" + id)
                .then()
                .statusCode(409)
                .body("Errors[0]", containsString("Login of " + project));
        user().body(json("{'Version':1,'Variables':[]}")).put(variables).then().statusCode(200);
        user().delete(accounts + "/" + id).then().statusCode(200);
    }

    @Test
    void shouldTellThePublicKeyOfAnSshKeyPair() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        String id = create("{'Name':'ssh','AccountType':'SshKeyPair','Username':'joe','PrivateKeyFile':{'NewValue':'"
                        + pem + "'}}")
                .statusCode(201)
                .body("Links.PublicKey", containsString("/pk"))
                .extract()
                .path("Id");
        assertThat(user().get(accounts + "/" + id + "/pk")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ");
        String other = create("{'Name':'up','AccountType':'UsernamePassword'}")
                .extract()
                .path("Id");
        user().get(accounts + "/" + other + "/pk").then().statusCode(400);
        user().get(accounts + "/Accounts-999999/pk").then().statusCode(404);
    }

    @Test
    void shouldNameTheFieldWhoseCipherTextWasCutOff() {
        String id = create(
                        "{'Name':'cut','AccountType':'SshKeyPair','Username':'joe','PrivateKeyFile':{'NewValue':'x'}}")
                .extract()
                .path("Id");
        pool.preparedQuery("update accounts set body = jsonb_set(body, '{secrets,PrivateKeyFile}',"
                        + " to_jsonb(left(body #>> '{secrets,PrivateKeyFile}', -3))) where id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10));

        user().get(accounts + "/" + id + "/pk")
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString("The PrivateKeyFile of the account 'cut' cannot be decrypted"))
                .body("ErrorMessage", containsString("enter the secret again"));
    }

    @Test
    void shouldRefuseTakenNamesOtherTypesAndStrangers() {
        String id = create("{'Name':'Web','AccountType':'UsernamePassword'}")
                .extract()
                .path("Id");
        create("{'Name':'web','AccountType':'Token','Token':{'NewValue':'x'}}").statusCode(409);
        user().body(json("{'Name':'Web','AccountType':'Token','Token':{'NewValue':'x'}}"))
                .put(accounts + "/" + id)
                .then()
                .statusCode(400);
        user().get("/api/Spaces-6999/accounts/" + id).then().statusCode(404);
        given().header("Authorization", Tokens.user(SERVICE, "Users-9", "eve", Permission.VARIABLE_VIEW))
                .get(accounts)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse create(String body) {
        return user().body(json(body)).post(accounts).then();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static RequestSpecification user() {
        return given().header("Authorization", Tokens.admin(SERVICE)).contentType(ContentType.JSON);
    }

    private String content(String id) {
        return Rows.text(pool, "select body::text from accounts where id = $1", id);
    }
}
