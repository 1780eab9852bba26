package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.contracts.release.QueueStopped;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could not be applied is seen and driven again over HTTP, by the portal alone. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class DeadLettersTest {

    @Inject
    Pool pool;

    @Test
    void shouldApplyWhatIsDrivenAgain() {
        var space = "Spaces-71";
        long id = keep(space, "{\"spaceId\": \"" + space + "\", \"stopped\": true}");
        portal().get("/internal/dead-letters?take=10")
                .then()
                .statusCode(200)
                .body("find { it.Id == " + id + " }.Topic", equalTo(QueueStopped.TOPIC))
                .body("find { it.Id == " + id + " }.Error", equalTo("it was a bad day"));

        portal().post("/internal/dead-letters/" + id + "/redrive").then().statusCode(200);

        await().atMost(Duration.ofSeconds(30)).until(() -> stopped(space));
        assertThat(portal().get("/internal/dead-letters")
                        .jsonPath()
                        .getString("find { it.Id == " + id + " }.RedrivenAt"))
                .isNotNull();
    }

    @Test
    void shouldRefuseToDriveWhatIsNotThere() {
        portal().post("/internal/dead-letters/999999/redrive")
                .then()
                .statusCode(404)
                .body("ErrorMessage", containsString("no dead letter 999999"));
    }

    @Test
    void shouldRefuseUsers() {
        given().header("Authorization", Tokens.admin("deployment-service"))
                .get("/internal/dead-letters")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification portal() {
        return given().header("Authorization", Tokens.service("portal", "deployment-service"))
                .contentType(ContentType.JSON);
    }

    private long keep(String space, String value) {
        var headers = new JsonObject().put("ce_type", "dev.slipway.queue-stopped.v1");
        return pool.preparedQuery("""
            insert into dead_letters (event_id, consumer, topic, key, value, headers, error)
            values ($1, 'c', $2, $3, $4, $5, 'it was a bad day') returning id
            """)
                .execute(Tuple.of(UUID.randomUUID().toString(), QueueStopped.TOPIC, space, value, headers))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private boolean stopped(String space) {
        return pool.preparedQuery("select from stopped_queues where space_id = $1")
                        .execute(Tuple.of(space))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .size()
                == 1;
    }
}
