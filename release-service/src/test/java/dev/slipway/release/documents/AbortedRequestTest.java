package dev.slipway.release.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.servicetests.ServiceParts;
import dev.slipway.servicetests.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class AbortedRequestTest {

    private static final int ATTEMPTS = 60;

    @Test
    void shouldLeaveAllOrNothingWhenClientGoesAwayInMidCreate() throws Exception {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            sendAndHangUp("Aborted " + attempt, Duration.ofMillis(attempt % 30));
        }
        Api.project("After the aborted");

        await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ofSeconds(2)).untilAsserted(() -> {
            List<String> ids = Api.get("/api/Spaces-1/projects?partialName=Aborted&take=1000")
                    .statusCode(200)
                    .extract()
                    .path("Items.Id");
            assertThat(ids).isNotEmpty();
            for (String id : ids) {
                Api.get("/api/Spaces-1/deploymentprocesses/deploymentprocess-" + id)
                        .statusCode(200);
                List<String> channels = Api.get("/api/Spaces-1/projects/" + id + "/channels")
                        .extract()
                        .path("Items.Name");
                assertThat(channels).containsExactly("Default");
            }
        });
        List<String> channelsOfNobody =
                Api.get("/api/Spaces-1/channels?take=100000").extract().path("Items.ProjectId");
        List<String> projects = Api.get("/api/Spaces-1/projects/all").extract().path("Id");
        assertThat(projects).containsAll(channelsOfNobody);
    }

    private void sendAndHangUp(String name, Duration patience) throws Exception {
        String body = "{\"Name\": \"" + name
                + "\", \"ProjectGroupId\": \"ProjectGroups-1\", \"LifecycleId\": \"Lifecycles-1\"}";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST /api/Spaces-1/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + Tokens.admin("release-service")
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(patience.toMillis());
        }
    }
}
