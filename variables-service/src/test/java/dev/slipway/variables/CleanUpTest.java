package dev.slipway.variables;

import static dev.slipway.variables.VariablesApi.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.contracts.release.EnvironmentDeleted;
import dev.slipway.contracts.release.ProjectDeleted;
import dev.slipway.contracts.release.SpaceDeleted;
import dev.slipway.servicetests.OtherServices;
import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was deleted elsewhere is gone here too. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CleanUpTest {

    @Inject
    Pool pool;

    @Inject
    OtherServices others;

    private VariablesApi api;

    @BeforeEach
    void startReleaseService() {
        api = new VariablesApi();
    }

    @Test
    void shouldForgetWhatWasDeletedElsewhere() {
        String space = "Spaces-" + (1000 + api.number);
        api.knows(api.project, space);
        String other = "Projects-" + (1000 + api.number);
        api.knows(other, space);
        VariablesApi.save(
                        space,
                        api.set,
                        0,
                        "{'Name':'A','Value':'1','Scope':{'Environment':['Environments-900']}},"
                                + "{'Name':'B','Value':'2','Scope':{'Environment':['Environments-900','Environments-2']}}")
                .statusCode(200);
        VariablesApi.save(space, "variableset-" + other, 0, "{'Name':'C','Value':'3'}")
                .statusCode(200);

        others.tell(new EnvironmentDeleted(space, "Environments-900"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> user().get("/api/" + space + "/variables/" + api.set)
                .then()
                .body("Version", equalTo(2))
                .body("Variables.Name", equalTo(List.of("B")))
                .body("Variables[0].Scope.Environment", equalTo(List.of("Environments-2"))));

        others.tell(new ProjectDeleted(space, api.project));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(api.set)).isZero());
        assertThat(rows("variableset-" + other)).isEqualTo(1);

        others.tell(new SpaceDeleted(space));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows("variableset-" + other)).isZero());
    }

    private long rows(String setId) {
        return Rows.count(pool, "select count(*) from variable_sets where id = $1", setId);
    }
}
