package dev.slipway.deployment;

import static dev.slipway.deployment.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.servicetests.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody is asked yet, and clients that look find that out. */
@QuarkusTest
@WithTestResource(ServiceParts.class)
class InterruptionsTest {

    @Test
    void shouldAnswerThatNobodyIsAsked() {
        as().get("/api/Spaces-1/interruptions?regarding=ServerTasks-1&pendingOnly=true")
                .then()
                .statusCode(200)
                .body("Items", hasSize(0))
                .body("Links.Self", containsString("regarding=ServerTasks-1"))
                .body("Links.Template", containsString("pendingOnly=true"));
        as().get("/api/Spaces-1/interruptions?ids=Interruptions-1&ids=Interruptions-2")
                .then()
                .body("Links.'Page.All'", containsString("?ids=Interruptions-1,Interruptions-2&"));
        as().get("/api/Spaces-1/interruptions/all").then().statusCode(200).body("$", hasSize(0));
        as().get("/api/Spaces-1/interruptions/Interruptions-1").then().statusCode(404);
        as().get("/api/Spaces-1/interruptions/Interruptions-1/responsible")
                .then()
                .statusCode(404);
        as().put("/api/Spaces-1/interruptions/Interruptions-1/responsible")
                .then()
                .statusCode(404);
        as().body(Map.of("Result", "Proceed"))
                .post("/api/Spaces-1/interruptions/Interruptions-1/submit")
                .then()
                .statusCode(404);
    }
}
