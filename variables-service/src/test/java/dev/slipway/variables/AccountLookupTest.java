package dev.slipway.variables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What services that keep references to accounts ask and hear. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AccountLookupTest {

    private static final String SERVICE = "variables-service";
    private static final String SPACE = "Spaces-7900";

    @Inject
    Pool pool;

    @Test
    void shouldNameUnknownAccountsAndTellOfDeletedOnes() {
        new ReleaseSpaces(SPACE);
        String id = as(Tokens.admin(SERVICE))
                .body(Map.of("AccountType", "Token", "Name", "Lookup", "Token", Map.of("NewValue", "abc")))
                .post("/api/" + SPACE + "/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("Id");

        assertUnknown(SPACE, List.of(id, "Accounts-987654"), List.of("Accounts-987654"));
        assertUnknown("Spaces-7901", List.of(id), List.of(id));
        assertUnknown(SPACE, List.of(), List.of());

        as(Tokens.admin(SERVICE))
                .delete("/api/" + SPACE + "/accounts/" + id)
                .then()
                .statusCode(200);
        assertUnknown(SPACE, List.of(id), List.of(id));
        assertThat(pool.preparedQuery("select from outbox where topic = 'account-deleted' and key = $1")
                        .execute(Tuple.of(id))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .size())
                .isEqualTo(1);
    }

    private static void assertUnknown(String spaceId, List<String> asked, List<String> unknown) {
        as(Tokens.service("deployment-service", SERVICE))
                .body(Map.of("SpaceId", spaceId, "Ids", asked))
                .post("/internal/accounts")
                .then()
                .statusCode(200)
                .body("Unknown", equalTo(unknown));
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType(ContentType.JSON);
    }
}
