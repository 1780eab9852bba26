package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.contracts.internal.Manifest;
import dev.slipway.contracts.internal.Manifest.ManifestVariable;
import dev.slipway.contracts.internal.Ticket;
import dev.slipway.secrets.Secrets;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The variables that a deployment froze: sealed at rest, shown without secrets, readable however they were stored. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ManifestTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PLACE = "Environments-775";

    @Inject
    DeployApi api;

    @Inject
    Pool pool;

    @Inject
    Secrets secrets;

    @Test
    void shouldBeSealedAtRestAndShownWithoutSecrets() {
        String id = deployment();

        assertThat(stored(id)).doesNotContain("db.internal", "k3y!").contains("sealedManifest");
        manifest(id)
                .statusCode(200)
                .body("SpaceId", equalTo("Spaces-1"))
                .body("Variables.Name", contains("Url", "Key", "Never"))
                .body("Variables[0].Value", equalTo("db.internal"))
                .body("Variables[1].Value", nullValue())
                .body("Variables.HasValue", contains(true, true, false))
                .body("Variables[1].Actions", contains("action-1"));
        manifest("Deployments-99999999").statusCode(404).body("ErrorMessage", containsString("Deployments-99999999"));
        as().get("/internal/deployments/" + id + "/manifest").then().statusCode(403);
    }

    @Test
    void shouldReadWhatAnOlderVersionStoredInTheOpen() {
        String id = deployment();
        run(
                "update deployments set frozen = frozen - 'sealedManifest' || jsonb_build_object('manifest', $2::text::jsonb)"
                        + " where id = $1",
                id,
                "{\"variables\":[{\"name\":\"Old\",\"value\":\"1\",\"sealed\":null,\"sensitive\":false,\"actions\":[]}],"
                        + "\"missing\":[],\"warnings\":[]}");

        manifest(id).statusCode(200).body("Variables.Name", contains("Old"));
    }

    @Test
    void shouldFailTheTaskWhoseVariablesCannotBeOpened() {
        var later = api.later();
        run(
                "update deployments set frozen = jsonb_set(frozen, '{sealedManifest,document}', '\"v1.x.y.z\"') where id = $1",
                later.getString("Id"));
        run("update tasks set eligible_at = now(), queue_time = now() where id = $1", later.getString("TaskId"));

        api.waitFor(later.getString("TaskId"), "Failed");

        as().get("/api/tasks/" + later.getString("TaskId"))
                .then()
                .body("ErrorMessage", containsString("variables cannot be decrypted"));
    }

    @Test
    void shouldTellTheChangesSinceWhatWasThere() {
        api.neighbours.history(
                api.release(),
                new Ticket.History(
                        null,
                        null,
                        null,
                        List.of(new Ticket.Change("1.0.2", "- faster\n"), new Ticket.Change("1.0.1", ""))));
        String id = api.deployed(PLACE).getString("Id");

        as().get("/api/Spaces-1/deployments/" + id)
                .then()
                .body("Changes.Version", contains("1.0.2", "1.0.1"))
                .body("Changes[0].ReleaseNotes", equalTo("- faster\n"))
                .body("ChangesMarkdown", equalTo("**Release 1.0.2**\n\n- faster\n\n**Release 1.0.1**"));
        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments/preview/" + PLACE)
                .then()
                .statusCode(200)
                .body("Changes.Version", contains("1.0.2", "1.0.1"));
    }

    private String deployment() {
        api.neighbours.manifest(
                PLACE,
                new Manifest(
                        List.of(
                                new ManifestVariable("Url", "db.internal", null, false, List.of()),
                                new ManifestVariable("Key", null, secrets.seal("k3y!"), true, List.of("action-1")),
                                new ManifestVariable("Never", "", null, true, List.of())),
                        List.of(),
                        List.of()));
        return api.deployed(PLACE).getString("Id");
    }

    private static ValidatableResponse manifest(String id) {
        return given().header("Authorization", Tokens.service("variables-service", "deployment-service"))
                .get("/internal/deployments/" + id + "/manifest")
                .then();
    }

    private String stored(String id) {
        return pool.preparedQuery("select frozen::text as frozen from deployments where id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getString("frozen");
    }

    private void run(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(SOON);
    }
}
