package dev.slipway.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's port is open to everybody: it shows who the portal serves, not how. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ManagementTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics = URI.create("http://127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/dev-ui", "/q/swagger-ui", "/q"})
    void shouldNotShowItsInnerWorkingsOnItsPublicPort(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    @Test
    void shouldSayOnItsPublicPortWhetherItIsHealthy() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void shouldShowMetricsToOperators() {
        given().get(metrics).then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }
}
