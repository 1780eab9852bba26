package dev.slipway.portal.logs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RecentLogsTest {

    private static final Logger LOG = Logger.getLogger(RecentLogsTest.class);

    @Test
    void shouldGiveTheLastWarningsAndErrors() {
        LOG.info("quiet in the tests of logs");
        LOG.warnf("first of %s", "two");
        LOG.error("second of two", new IllegalStateException("because"));

        String mine = "findAll { it.MessageText.endsWith('of two') }.";
        logs("?take=100")
                .body(mine + "MessageText", contains("second of two", "first of two"))
                .body(mine + "Category", contains("Error", "Warning"))
                .body(mine + "Detail", contains(null, null));
        logs("?take=1").body("$", hasSize(1));
        logs("?take=100&skip=1000").body("$", hasSize(0));
        logs("?take=100&includeDetail=true")
                .body(mine + "Detail", contains(containsString("IllegalStateException: because"), nullValue()))
                .body(mine + "OccurredAt", everyItem(containsString("T")));
        logs("?take=0").body("$", hasSize(0));
        logs("").body("MessageText", not(hasItem("quiet in the tests of logs")));
        given().get("/api/serverstatus/logs").then().statusCode(401);
    }

    private static ValidatableResponse logs(String query) {
        return given().header("X-Octopus-ApiKey", "API-TESTS000000000000000")
                .get("/api/serverstatus/logs" + query)
                .then()
                .statusCode(200);
    }
}
