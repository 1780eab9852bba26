package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.service;
import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class SnapshotsTest {

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldPointToTheRevisionOfTheMomentAndNeverChangeIt() {
        String empty = api.snapshot();
        assertThat(empty).matches(api.set + "-s-0-[A-Z0-9]{5}");
        assertThat(api.snapshot()).isEqualTo(empty);
        api.save(0, "{'Name':'A','Value':'old'}").statusCode(200);
        String frozen = api.snapshot();
        assertThat(service()
                        .get("/internal/heads/" + api.project)
                        .then()
                        .extract()
                        .asString())
                .isEqualTo(frozen);
        api.save(1, "{'Name':'A','Value':'new'}").statusCode(200);

        user().get("/api/Spaces-1/variables/" + frozen)
                .then()
                .statusCode(200)
                .body("Id", equalTo(frozen))
                .body("Version", equalTo(1))
                .body("Variables[0].Value", equalTo("old"))
                .body("Links.Self", equalTo("/api/Spaces-1/variables/" + frozen));
        user().body("{\"Version\":1,\"Variables\":[]}")
                .put("/api/Spaces-1/variables/" + frozen)
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("cannot be changed"));
        assertThat(api.snapshot()).isNotEqualTo(frozen).matches(api.set + "-s-2-[A-Z0-9]{5}");
        service()
                .body(Map.of("spaceId", "Spaces-9", "ownerIds", List.of(api.project)))
                .post("/internal/snapshots")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAnswerUnavailableWhileReleaseServiceIsDown() {
        api.release.close();

        user().get("/api/Spaces-1/variables/" + api.set).then().statusCode(503).header("Retry-After", not(nullValue()));
        assertThat(api.snapshot()).startsWith(api.set + "-s-0-");
    }
}
