package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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

/** What there is of tasks and deployments, and what can be asked about one. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ListsTest {

    @Inject
    DeployApi api;

    @Test
    void shouldListTasksByState() {
        var task = api.deployed("Environments-1").getString("TaskId");
        api.waitFor(task, "Success");

        as().get("/api/Spaces-1/tasks?states=Success&project=Projects-" + api.number)
                .then()
                .statusCode(200)
                .body("ItemType", equalTo("Task"))
                .body("TotalResults", equalTo(1))
                .body("TotalCounts.Success", equalTo(1))
                .body("Items.State", everyItem(equalTo("Success")));
        as().get("/api/tasks?ids=" + task + ",ServerTasks-888888&skip=300&take=300")
                .then()
                .statusCode(200)
                .body("Items", hasSize(1));
        as().get("/api/tasks?active=true&project=Projects-" + api.number)
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
        as().get("/api/tasks?states=Paused").then().statusCode(400);
        as().get("/api/Spaces-1/tasks/" + task + "/details")
                .then()
                .statusCode(200)
                .body("Task.Id", equalTo(task))
                .body("ActivityLogs", hasSize(1));
        assertThat(as().get("/api/tasks/" + task + "/raw")
                        .then()
                        .statusCode(200)
                        .contentType("text/plain")
                        .extract()
                        .asString())
                .contains(task);
        as().get("/api/tasks/nonsense").then().statusCode(404).body("$", not(hasKey("Errors")));
        as().get("/api/Spaces-2/tasks/" + task).then().statusCode(404);
    }

    @Test
    void shouldListPreviewRerunAndDeleteDeployments() {
        var made = api.deployed("Environments-1");
        api.waitFor(made.getString("TaskId"), "Success");
        var id = made.getString("Id");

        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(id)));
        as().get("/api/Spaces-1/deployments?projects=Projects-" + api.number + "&taskState=Success")
                .then()
                .statusCode(200)
                .body("Items.Id", equalTo(List.of(id)));
        as().get("/api/Spaces-1/releases/" + api.release() + "/deployments/preview/Environments-1")
                .then()
                .statusCode(200)
                .body("StepsToExecute.ActionNumber", equalTo(List.of("1", "2")))
                .body("StepsToExecute.CanBeSkipped", equalTo(List.of(false, true)))
                .body("Form.Elements", hasSize(0));
        as().body(Map.of("DeploymentPreviews", List.of(Map.of("EnvironmentId", "Environments-1"))))
                .post("/api/Spaces-1/releases/" + api.release() + "/deployments/previews")
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        var again = as().post("/api/tasks/rerun/" + made.getString("TaskId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        api.waitFor(again.getString("Id"), "Success");
        as().delete("/api/Spaces-1/deployments/" + id).then().statusCode(200);
        as().get("/api/Spaces-1/deployments/" + id).then().statusCode(404);
        as().get("/api/Spaces-1/interruptions?regarding=" + id)
                .then()
                .statusCode(200)
                .body("Items", hasSize(0));
    }
}
