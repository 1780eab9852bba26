package dev.slipway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Parts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WireTest {
    private static final String BOATS = "/api/Spaces-1/boats";

    @Inject
    Pool pool;

    @BeforeEach
    void createTable() throws IOException {
        try (var sql = WireTest.class.getResourceAsStream("/db/rest-api/V0_2__idempotency.sql")) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("create table", "create table if not exists")
                    .replace("create index", "create index if not exists");
            pool.query(text).executeAndAwait();
            pool.query("alter table idempotency_keys add column if not exists claim uuid")
                    .executeAndAwait();
        } catch (RuntimeException databaseIsDown) {
            // the last test stops it
        }
    }

    private static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization).contentType("application/json");
    }

    private static ValidatableResponse post(String body) {
        return as(Parts.admin()).body(body).post(BOATS).then();
    }

    @Test
    void shouldBindAnyCaseAndLeaveMapKeysAlone() {
        post("""
            {"NAME": "Ann", "length": 3, "kInD": "sail", "lAunched": "0001-01-01T00:00:00Z", "unknown": {"x": []},
             "masts": [{"NAME": "main", "heightinmetres": 9}], "Properties": {"Slipway.aB": "1", "c": "2"},
             "Links": {"Self": null}}\
            """)
                .statusCode(201)
                .body("Name", equalTo("Ann"))
                .body("Length", equalTo(3))
                .body("Kind", equalTo("SAIL"))
                .body("Launched", equalTo("0001-01-01T00:00:00.000+00:00"))
                .body("Masts[0].HeightInMetres", equalTo(9))
                .body("Properties.'Slipway.aB'", equalTo("1"))
                .body("Properties.c", equalTo("2"))
                .body("$", hasKey("Id"))
                .body("Links", equalTo(java.util.Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Name\": \"x\", ~ \"Length\": \"abc\"} | The property Length (line 2, column",
                "{\"Name\": \"x\", \"Length\": | is not JSON (line 1",
                "nonsense | is not JSON (line 1",
                "{\"Name\": {\"a\": 1}} | The property Name",
                "{\"Kind\": \"rocket\"} | 'rocket' is not one of SAIL, MOTOR",
                "{\"Masts\": {\"a\": 1}} | The property Masts",
                "{\"Masts\": [{\"HeightInMetres\": true}]} | The property Masts[0].HeightInMetres",
                "{\"Launched\": \"yesterday\"} | is not a date such as",
                "[] | The body of the request is wrong",
                "3 | The body of the request is wrong",
                "null | needs a JSON body",
                "{\"Length\": 1} | Name is needed.",
            })
    void shouldNameTheProblemWhenBodyIsWrong(String body, String problem) {
        post(body.replace('~', '\n'))
                .statusCode(400)
                .body("ErrorMessage", containsString(problem))
                .body("Errors", hasItem(containsString(problem)));
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        post("{}").statusCode(400).body("Errors", equalTo(java.util.List.of("Name is needed.", "Length is needed.")));
    }

    @Test
    void shouldRefuseMissingBodyUnlessOptional() {
        as(Parts.admin()).post(BOATS).then().statusCode(400).body("ErrorMessage", containsString("JSON body"));
        as(Parts.admin()).post(BOATS + "/Boats-1/cancel").then().statusCode(200).body(equalTo("\"none\""));
        given().header("Authorization", Parts.admin())
                .post(BOATS + "/Boats-1/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAnswer404WithoutErrorsKey() {
        for (String path : new String[] {"/api/nothing", "/nothing", BOATS + "/number/abc", BOATS + "/x/y/z"}) {
            as(Parts.admin())
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/json")
                    .body("$", not(hasKey("Errors")))
                    .body("ErrorMessage", containsString("There is nothing at"));
        }
        as(Parts.admin()).body("{}").put(BOATS + "/bad").then().statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldSpeakOfMethodsAndTypes() {
        as(Parts.admin()).body("{}").put(BOATS).then().statusCode(405).body("ErrorMessage", containsString("PUT"));
        given().header("Authorization", Parts.admin())
                .contentType("text/csv")
                .body("a,b")
                .post(BOATS)
                .then()
                .statusCode(415)
                .body("Errors", hasItem(containsString("application/json")));
        as(Parts.admin())
                .accept("image/png")
                .get(BOATS)
                .then()
                .statusCode(406)
                .body("ErrorMessage", containsString("application/json"));
    }

    @Test
    void shouldHonourMethodOverride() {
        as(Parts.admin())
                .header("X-HTTP-Method-Override", "DELETE")
                .post(BOATS + "/Boats-1")
                .then()
                .statusCode(200)
                .header("Content-Length", "0");
        as(Parts.admin())
                .header("X-HTTP-Method-Override", "put")
                .body("{\"Name\": \"n\"}")
                .post(BOATS + "/Boats-1")
                .then()
                .statusCode(200)
                .body("Name", equalTo("n"));
    }

    @Test
    void shouldRefuseBodiesOverTheLimit() {
        String large = "{\"Name\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}";
        post(large).statusCode(413).body("Errors", hasItem(containsString("over the limit")));
    }

    /** Just over the limit and no further: a server that hangs up with unread bytes takes its answer back. */
    @Test
    void shouldRefuseBodyOfUnknownLengthOverTheLimit() throws IOException {
        int before = BoatResource.CREATED.get();
        byte[] piece = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            out.write(("POST " + BOATS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Parts.admin()
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            chunk(out, "{\"Length\": 1, \"Name\": \"".getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 10 * 1024 * 1024; sent += piece.length) {
                chunk(out, piece);
            }
            out.flush();
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .startsWith("HTTP/1.1 413");
        }
        assertThat(BoatResource.CREATED.get()).isEqualTo(before);
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void shouldTakeFormsOnTheAddressesOfUploadsOnly() {
        given().header("Authorization", Parts.admin())
                .multiPart("file", "boat.txt", "x".getBytes(StandardCharsets.US_ASCII))
                .post(BOATS)
                .then()
                .statusCode(415)
                .body("Errors", hasItem(containsString("application/json")));
    }

    @Test
    void shouldAskForSignInAndPermission() {
        given().get(BOATS).then().statusCode(401).body("Errors", hasItem(containsString("signed in")));
        as("Bearer nonsense").get(BOATS).then().statusCode(401);
        as("Bearer " + Parts.mint("portal").forService("deployment-service"))
                .get(BOATS)
                .then()
                .statusCode(401);
        as("Bearer "
                        + Parts.mint("deployment-service")
                                .forUser(
                                        new Caller("Users-1", "a", "a", false, java.util.Set.of("*")),
                                        "release-service"))
                .get(BOATS)
                .then()
                .statusCode(401);
        as(Parts.user("TaskView"))
                .get(BOATS)
                .then()
                .statusCode(403)
                .body("Errors", hasItem(containsString("ProjectView")));
        as(Parts.user("ProjectView")).get(BOATS).then().statusCode(200);
        as(Parts.admin()).get(BOATS + "/unmarked").then().statusCode(403);
        as(Parts.admin()).get(BOATS + "/echo").then().statusCode(403);
        as("Bearer " + Parts.mint("deployment-service").forService("release-service"))
                .get(BOATS + "/echo")
                .then()
                .statusCode(200)
                .body("Caller", equalTo("deployment-service"));
    }

    @Test
    void shouldCarryRecordsBetweenServices() {
        given().get(BOATS + "/relay/echo")
                .then()
                .statusCode(200)
                .body("Caller", equalTo("release-service"))
                .body("At", equalTo("2026-01-02T03:04:05.123456+00:00"));
        given().get(BOATS + "/relay/missing").then().statusCode(404).body("$", not(hasKey("Errors")));
    }

    @Test
    void shouldPageUntilNextIsGone() {
        String next = BOATS + "?take=30";
        int pages = 0;
        while (next != null) {
            next = as(Parts.admin()).get(next).then().statusCode(200).extract().path("Links.'Page.Next'");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        as(Parts.admin())
                .get(BOATS + "?take=2147483647")
                .then()
                .statusCode(200)
                .body("Items.size()", equalTo(65))
                .body("Links", not(hasKey("Page.Next")))
                .body("TotalResults", equalTo(65));
        as(Parts.admin())
                .urlEncodingEnabled(false)
                .get(BOATS + "?ids=3,4&ids=5%2C6")
                .then()
                .statusCode(200)
                .body("Items", equalTo(java.util.List.of(3, 4, 5, 6)));
        as(Parts.admin()).get(BOATS + "?ids=").then().body("TotalResults", equalTo(65));
        as(Parts.admin()).get(BOATS + "?take=-1").then().statusCode(400).body("ErrorMessage", containsString("take"));
        as(Parts.admin()).get(BOATS + "?skip=x").then().statusCode(400).body("ErrorMessage", containsString("skip"));
    }

    @Test
    void shouldHideDefectsBehindAReference() {
        String body =
                given().get(BOATS + "/defect").then().statusCode(500).extract().asString();
        assertThat(body).contains("reference").doesNotContain("secret", "Exception", "at dev.slipway");
    }

    @Test
    void shouldAnswer400WhenTheDatabaseCannotStoreAValue() {
        given().urlEncodingEnabled(false)
                .get(BOATS + "/database?text=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldGiveTheFirstAnswerAgainWhenTheKeyIsRepeated() {
        String key = UUID.randomUUID().toString();
        int before = BoatResource.CREATED.get();
        String first = as(Parts.admin())
                .header("Idempotency-Key", key)
                .body("{\"Name\": \"a\", \"Length\": 1}")
                .post(BOATS)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        as(Parts.admin())
                .header("Idempotency-Key", key)
                .body("{\"Name\": \"a\", \"Length\": 1}")
                .post(BOATS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .contentType("application/json")
                .body(equalTo(first));
        as(Parts.admin())
                .header("Idempotency-Key", key)
                .body("{\"Name\": \"b\", \"Length\": 1}")
                .post(BOATS)
                .then()
                .statusCode(409);
        assertThat(BoatResource.CREATED.get()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"100 seconds, 409", "125 seconds, 201"})
    void shouldLetRepetitionThroughOnceFirstRequestSurelyEnded(String age, int status) {
        String key = UUID.randomUUID().toString();
        keyed(key).post(BOATS).then().statusCode(201);
        pool.query("update idempotency_keys set status = null, body = null, created_at = now() - interval '" + age
                        + "' where key = '" + key + "'")
                .executeAndAwait();

        keyed(key).post(BOATS).then().statusCode(status).header("Idempotent-Replayed", nullValue());

        if (status == 201) {
            keyed(key).post(BOATS).then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        }
    }

    @Test
    void shouldStoreAnswerWithItsEffect() {
        String key = UUID.randomUUID().toString();
        keyed(key).queryParam("then", "fail").post(BOATS + "/kept").then().statusCode(500);

        keyed(key)
                .queryParam("then", "fail")
                .post(BOATS + "/kept")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("Name", equalTo("a"));
    }

    @Test
    void shouldUndoEffectWhenRepetitionTookTheKeyOver() {
        keyed(UUID.randomUUID().toString())
                .queryParam("then", "lose the key")
                .post(BOATS + "/kept")
                .then()
                .statusCode(409)
                .body("ErrorMessage", containsString("did nothing"));
        assertThat(pool.query("select count(*) from kept_boats where fate = 'lose the key'")
                        .executeAndAwait()
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    private static RequestSpecification keyed(String key) {
        return as(Parts.admin()).header("Idempotency-Key", key).body("{\"Name\": \"a\", \"Length\": 1}");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void shouldAnswer503WhenTheDatabaseIsDown() throws Exception {
        given().get(BOATS + "/database").then().statusCode(200);
        Parts.stopDatabase();
        given().get(BOATS + "/database")
                .then()
                .statusCode(503)
                .header("Retry-After", not(equalTo(null)))
                .body("Errors", hasItem(containsString("Try again")));
        as(Parts.admin())
                .header("Idempotency-Key", "k")
                .body("{\"Name\": \"b\", \"Length\": 1}")
                .post(BOATS)
                .then()
                .statusCode(503);
    }
}
