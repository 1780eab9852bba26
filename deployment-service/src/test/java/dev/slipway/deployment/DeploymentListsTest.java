package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static dev.slipway.deployment.Api.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deployments as clients look for them. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class DeploymentListsTest {

    @Inject
    DeployApi api;

    @Test
    void shouldFilterDeployments() {
        var made = api.deployed("Environments-33");
        var id = made.getString("Id");
        api.waitFor(made.getString("TaskId"), "Success");
        var tenanted = api.deployedFor("Tenants-33");

        for (var list :
                List.of("/api/Spaces-1/deployments", "/api/Spaces-1/releases/" + api.release() + "/deployments")) {
            matches(list, id, "ids=" + id, "ids=Deployments-999999");
            matches(list, id, "projects=Projects-1,Projects-" + api.number, "projects=Projects-999999");
            matches(list, id, "environments=Environments-33", "environments=Environments-34");
            matches(list, id, "channels=Channels-1", "channels=Channels-2");
            matches(list, id, "taskState=Success", "taskState=Failed");
            matches(list, id, "partialName=env%20environments-33", "partialName=nowhere");
            matches(list, id, "skip=0", "tenants=Tenants-1");
            matches(list, tenanted.getString("Id"), "tenants=Tenants-34,Tenants-33", "tenants=Tenants-34");
        }
        as().get("/api/Spaces-2/deployments/" + id).then().statusCode(404);
        assertThat(as().get("/api/Spaces-1/deployments?ids=" + id).jsonPath().getMap("Items[0].Links"))
                .isEqualTo(made.getMap("Links"));
        as().body(Map.of("ProjectName", "x", "ReleaseVersion", "1", "EnvironmentName", "y", "Tenants", List.of("z")))
                .post("/api/Spaces-1/deployments/create/tenanted/v1")
                .then()
                .statusCode(400)
                .body("ErrorMessage", containsString("create/untenanted/v1"));
    }

    @Test
    void shouldListNothingOfAReleaseThatIsNotThere() {
        api.neighbours.without("Releases-999999");
        for (var list : List.of("deployments", "deployments?projects=Projects-1", "deployments/refusals")) {
            as().get("/api/Spaces-1/releases/Releases-999999/" + list)
                    .then()
                    .statusCode(404)
                    .body("ErrorMessage", containsString("Releases-999999"))
                    .body("$", not(hasKey("Errors")));
            as().get("/api/Spaces-1/releases/Releases-999998/" + list)
                    .then()
                    .statusCode(200)
                    .body("Items", hasSize(0));
        }
        api.waitFor(api.deployed("Environments-33").getString("TaskId"), "Success");
        api.neighbours.release.close();
        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments?taskState=Failed")
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
        as().get("/api/Spaces-1/releases/Releases-999998/deployments").then().statusCode(503);
    }

    @Test
    void shouldRefuseTargetsThatDoNotExist() {
        as().body(Map.of(
                        "ReleaseId",
                        api.release(),
                        "EnvironmentId",
                        "Environments-1",
                        "SpecificMachineIds",
                        List.of("Machines-999999"),
                        "ExcludedMachineIds",
                        List.of("nobody")))
                .post("/api/Spaces-1/deployments")
                .then()
                .statusCode(400)
                .body("Errors", hasSize(2))
                .body("Errors", hasItem(containsString("'Machines-999999'")))
                .body("Errors", hasItem(containsString("'nobody'")));
    }
}
