package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.deployment.deployments.Neighbours;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Deploys a release of its own, as a client does; the service's neighbours are stand-ins. */
final class DeployApi {

    static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger RELEASES = new AtomicInteger(100);

    final Neighbours neighbours = new Neighbours();
    final int number = nextNumber();

    DeployApi() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    /** Of a release that nobody else uses. */
    static int nextNumber() {
        return RELEASES.incrementAndGet();
    }

    String release() {
        return "Releases-" + number;
    }

    ValidatableResponse deploy(Map<String, ?> body) {
        return as().body(body).post("/api/Spaces-1/deployments").then();
    }

    JsonPath deployed(String environment) {
        return deploy(Map.of("ReleaseId", release(), "EnvironmentId", environment))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** @return the id of its task */
    String scheduled(String environment, Instant due, Instant expiry) {
        return deploy(Map.of(
                        "ReleaseId", release(),
                        "EnvironmentId", environment,
                        "QueueTime", due.toString(),
                        "QueueTimeExpiry", expiry.toString()))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("TaskId");
    }

    void waitFor(String task, String state) {
        await().atMost(SOON).pollInterval(20, TimeUnit.MILLISECONDS).untilAsserted(() -> assertThat(state(task))
                .isEqualTo(state));
    }

    String state(String task) {
        return as().get("/api/tasks/" + task).jsonPath().getString("State");
    }
}
