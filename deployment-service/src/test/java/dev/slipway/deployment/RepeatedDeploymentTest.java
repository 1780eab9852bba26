package dev.slipway.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.deployment.deployments.Neighbours;
import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RepeatedDeploymentTest {

    private static final String DEPLOYMENTS = "/api/Spaces-1/deployments";

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void startNeighbours() {
        var unused = new Neighbours();
    }

    @Test
    void shouldAnswerRepetitionWhenFirstRequestDiedAfterItsEffect() {
        var body = Map.of("ReleaseId", "Releases-8801", "EnvironmentId", "Environments-1");
        cutOff(body, DEPLOYMENTS);

        String answered = repeated(body, DEPLOYMENTS).path("Id");

        assertThat(of("Releases-8801")).containsExactly(answered);
    }

    @Test
    void shouldAnswerRepetitionOfSeveralWhenFirstRequestDiedAfterItsEffect() {
        var body = Map.of(
                "ProjectName",
                "Scripted",
                "ReleaseVersion",
                "8802",
                "EnvironmentNames",
                List.of("Environments-1", "Environments-2"));
        cutOff(body, DEPLOYMENTS + "/create/untenanted/v1");

        List<String> answered =
                repeated(body, DEPLOYMENTS + "/create/untenanted/v1").path("DeploymentServerTasks.DeploymentId");

        assertThat(of("Releases-8802")).containsExactlyInAnyOrderElementsOf(answered);
    }

    private void cutOff(Map<String, ?> body, String route) {
        assertThatThrownBy(() -> as().header(CutOff.HEADER, "after the effect")
                        .body(body)
                        .post(route))
                .as("no answer")
                .isNotNull();
    }

    private io.restassured.response.ExtractableResponse<io.restassured.response.Response> repeated(
            Map<String, ?> body, String route) {
        // The first request may still be under way when its connection is gone.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> as().body(body).post(route).statusCode() != 409);
        return as().body(body)
                .post(route)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract();
    }

    private static List<String> of(String release) {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .get("/api/Spaces-1/releases/" + release + "/deployments")
                .then()
                .statusCode(200)
                .extract()
                .path("Items.Id");
    }

    private RequestSpecification as() {
        return given().header("Authorization", Tokens.admin("deployment-service"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }
}
