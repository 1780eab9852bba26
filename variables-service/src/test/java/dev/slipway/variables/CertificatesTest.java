package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.service;
import static dev.slipway.variables.VariablesApi.user;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.internal.Places;
import dev.slipway.contracts.release.TenantDeleted;
import dev.slipway.rest.Permission;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import dev.slipway.variables.certificates.Issued;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CertificatesTest {

    private static final String CERTIFICATES = "/api/Spaces-1/certificates";
    private static final Issued ISSUED = Issued.with("EC");
    private static final String UPLOADED = Issued.base64(ISSUED.pfx(Issued.PASSWORD));

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
        api.release.answer("POST", "/internal/places", new Places(List.of()));
    }

    @Test
    void shouldTellWhatACertificateSaysOfItselfAndNothingSecret() {
        String id = create(body("Told"))
                .statusCode(201)
                .body("Slug", equalTo(slug("told")))
                .body("CertificateDataFormat", equalTo("Pkcs12"), "HasPrivateKey", equalTo(true))
                .body("CertificateData.HasValue", equalTo(true), "CertificateData.NewValue", nullValue())
                .body("Password.HasValue", equalTo(true), "Password.NewValue", nullValue())
                .body("Thumbprint", equalTo(ISSUED.thumbprint()), "SerialNumber", equalTo("FF"))
                .body("SubjectDistinguishedName", equalTo("CN=example.com, O=Acme, C=DE"))
                .body("SubjectCommonName", equalTo("example.com"), "SubjectOrganization", equalTo("Acme"))
                .body("IssuerCommonName", equalTo("Test root"), "SelfSigned", equalTo(false))
                .body("SubjectAlternativeNames", contains("example.com", "127.0.0.1"))
                .body("NotAfter", equalTo("2090-01-01T00:00:00.000+00:00"), "IsExpired", equalTo(false))
                .body("CertificateChain.SubjectCommonName", contains("Test root"))
                .body("Archived", nullValue(), "Version", equalTo(1))
                .extract()
                .path("Id");

        String stored = Rows.text(pool, "select body::text from certificates where id = $1", id);
        String pfx = UPLOADED.substring(100, 140);
        assertThat(stored).contains("v1.").doesNotContain(Issued.PASSWORD, pfx);
        assertThat(user().get(CERTIFICATES + "/" + id).asString()).doesNotContain(Issued.PASSWORD, pfx, "v1.");
        assertThat(Rows.audited(pool, id)).containsExactly("Created");
    }

    @Test
    void shouldKeepTheFileUntilAnotherComes() {
        String id = create(body("Kept")).extract().path("Id");
        Map<String, Object> echoed = user().get(CERTIFICATES + "/" + id).as(HashMap.class);
        echoed.put("Notes", "noted");
        change(id, echoed)
                .statusCode(200)
                .body("Notes", equalTo("noted"), "Thumbprint", equalTo(ISSUED.thumbprint()), "Version", equalTo(1));

        Issued other = Issued.with("EC");
        user().body(Map.of("CertificateData", Issued.base64(other.pfx("x")), "Password", "x"))
                .post(CERTIFICATES + "/" + id + "/replace")
                .then()
                .statusCode(200)
                .body("Id", equalTo(id), "Notes", equalTo("noted"))
                .body("Thumbprint", equalTo(other.thumbprint()), "Version", equalTo(2));
        user().body(Map.of())
                .post(CERTIFICATES + "/" + id + "/replace")
                .then()
                .statusCode(400)
                .body("Errors[0]", containsString("CertificateData is needed"));
        change(id, Map.of("Name", name("Kept"), "Password", Map.of("NewValue", "alone")))
                .statusCode(400)
                .body("Errors[0]", containsString("only together with CertificateData"));
        change(id, body("Kept"))
                .statusCode(200)
                .body("Thumbprint", equalTo(ISSUED.thumbprint()), "Version", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correct | wrong | Password does not open",
                "text | x | neither a PFX, nor PEM, nor DER",
                "no base64 | x | not in base64",
                "long | x | at most 512 KiB",
                "none | '' | CertificateData is needed"
            })
    void shouldRefuseWhatIsNoCertificate(String data, String password, String why) {
        String sent =
                switch (data) {
                    case "correct" -> UPLOADED;
                    case "text" -> Issued.base64("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    case "long" -> Issued.base64(new byte[600 * 1024]);
                    case "none" -> "";
                    default -> "!!!";
                };
        create(Map.of(
                        "Name",
                        name("Refused"),
                        "CertificateData",
                        Map.of("HasValue", true, "NewValue", sent),
                        "Password",
                        Map.of("HasValue", true, "NewValue", password)))
                .statusCode(400)
                .body("Errors", contains(containsString(why)));
    }

    @Test
    void shouldListArchivedOnesOnlyWhenAsked() {
        String live = create(body("Live")).extract().path("Id");
        Map<String, Object> others = body("Archived");
        others.put("TenantIds", List.of("Tenants-5" + api.number));
        String archived = create(others).extract().path("Id");
        user().post(CERTIFICATES + "/" + archived + "/archive")
                .then()
                .statusCode(200)
                .body("Archived", notNullValue());

        ids("").body("Items.Id", allOf(hasItem(live), not(hasItem(archived))));
        ids("archived=true").body("Items.Id", allOf(hasItem(archived), not(hasItem(live))));
        ids("archived=false").body("Items.Id", allOf(hasItem(live), not(hasItem(archived))));
        ids("ids=" + live + "," + archived).body("Items.Id", hasItems(live, archived));
        ids("partialName=live " + api.number).body("Items.Id", contains(live));
        ids("search=" + ISSUED.thumbprint().substring(3, 30)).body("Items.Id", hasItem(live));
        ids("search=cn%3Dexample.com").body("Items.Id", hasItem(live));
        ids("search=nobody").body("Items", hasSize(0));
        ids("archived=true&tenant=Tenants-5" + api.number).body("Items.Id", contains(archived));
        ids("tenant=Tenants-5" + api.number).body("Items", hasSize(0));
        user().get(CERTIFICATES + "/all").then().body("Id", allOf(hasItem(live), not(hasItem(archived))));

        api.save(0, holding(archived)).statusCode(400).body("Errors", contains(containsString("archived")));
        user().post(CERTIFICATES + "/" + archived + "/unarchive")
                .then()
                .statusCode(200)
                .body("Archived", nullValue());
        api.save(0, holding(archived)).statusCode(200);
    }

    @Test
    void shouldStayWhileAVariableHoldsIt() {
        String id = create(body("Held")).extract().path("Id");
        api.save(0, holding("Certificates-987654"))
                .statusCode(400)
                .body(
                        "Errors",
                        contains(allOf(
                                containsString("variable Cert"), containsString("no certificate of this space"))));
        api.save(0, holding(id)).statusCode(200);

        user().get(CERTIFICATES + "/" + id + "/usages")
                .then()
                .body("ProjectUsages.VariableNames", contains(contains("Cert")))
                .body("LibraryVariableSetUsages", empty());
        user().delete(CERTIFICATES + "/" + id)
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString("Cert of " + api.project));
        service()
                .body(Map.of(
                        "SpaceId", "Spaces-1",
                        "EnvironmentId", "Environments-1",
                        "Held", List.of(Map.of("Type", "Certificate", "Id", id))))
                .post("/internal/expansions")
                .then()
                .statusCode(200)
                .body("Expansions[0].Refusal", nullValue())
                .body("Expansions[0].Properties.find { it.Name == 'Thumbprint' }.Value", equalTo(ISSUED.thumbprint()))
                .body("Expansions[0].Properties.find { it.Name == 'Pfx' }.Value", nullValue());
        api.save(1, "").statusCode(200);
        user().delete(CERTIFICATES + "/" + id).then().statusCode(200);
        user().get(CERTIFICATES + "/" + id).then().statusCode(404);
    }

    @Test
    void shouldExportAKeyOnlyToThoseWhoMay() {
        String id = create(body("Exported")).extract().path("Id");
        String export = CERTIFICATES + "/" + id + "/export";

        byte[] original = user().get(export).asByteArray();
        assertThat(Issued.base64(original)).isEqualTo(UPLOADED);
        user().get(export)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(slug("exported") + ".pfx"));
        assertThat(user().get(export + "?format=pem").asString())
                .doesNotContain("PRIVATE KEY")
                .contains("CERTIFICATE");
        assertThat(user().get(export + "?format=Pem&includePrivateKey=true").asString())
                .contains("PRIVATE KEY");
        user().get(export + "?format=der").then().statusCode(200).contentType("application/pkix-cert");
        user().get(export + "?format=pfx&includePrivateKey=true").then().statusCode(200);
        user().get(export + "?format=doc")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("Pkcs12, Pem, Der"));

        String viewer = Tokens.user(VariablesApi.SERVICE, "Users-2", "jane", Permission.CERTIFICATE_VIEW);
        as(viewer, export + "?format=Pem").statusCode(200);
        as(viewer, export).statusCode(403).body("ErrorMessage", containsString("CertificateExportPrivateKey"));
        as(viewer, export + "?format=Pkcs12&includePrivateKey=true").statusCode(403);
    }

    @Test
    void shouldLeavePlacesThatAreGoneAndRefuseThoseThatNeverWere() {
        String tenant = "Tenants-6" + api.number;
        Map<String, Object> body = body("Placed");
        body.put("TenantIds", List.of(tenant));
        String id = create(body).statusCode(201).extract().path("Id");

        others.tell(new TenantDeleted("Spaces-1", tenant));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> user().get(CERTIFICATES + "/" + id).then().body("TenantIds", empty()));

        api.release.answer("POST", "/internal/places", new Places(List.of("Environments-404")));
        body.put("EnvironmentIds", List.of("Environments-404"));
        create(body).statusCode(400).body("Errors[0]", containsString("Environments-404"));
    }

    @Test
    void shouldSayWhenACertificateHasExpired() {
        Issued old = Issued.with("EC", Instant.parse("2021-01-01T00:00:00Z"));
        Map<String, Object> body = body("Old");
        body.put("CertificateData", Map.of("NewValue", Issued.base64(old.pfx(Issued.PASSWORD))));
        create(body).statusCode(201).body("IsExpired", equalTo(true));
    }

    private Map<String, Object> body(String name) {
        return new HashMap<>(Map.of(
                "Name",
                name(name),
                "CertificateData",
                Map.of("HasValue", true, "NewValue", UPLOADED),
                "Password",
                Map.of("HasValue", true, "NewValue", Issued.PASSWORD)));
    }

    private String name(String name) {
        return name + " " + api.number;
    }

    private String slug(String name) {
        return name + "-" + api.number;
    }

    private static String holding(String id) {
        return "{'Name':'Cert','Type':'Certificate','Value':'" + id + "'}";
    }

    private static ValidatableResponse create(Map<String, Object> body) {
        return user().body(body).post(CERTIFICATES).then();
    }

    private static ValidatableResponse change(String id, Map<String, Object> body) {
        return user().body(body).put(CERTIFICATES + "/" + id).then();
    }

    private static ValidatableResponse ids(String query) {
        return user().urlEncodingEnabled(false)
                .get(CERTIFICATES + "?take=1000&" + query.replace(" ", "%20"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse as(String token, String path) {
        return given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .get(path)
                .then();
    }
}
