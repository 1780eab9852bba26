package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Clients that go away while their deployments are created: each request is carried out as a whole, or not at all. */
class BrokenConnectionStory {

    private static final int TIMES = 20;
    private static final long LONGEST_PATIENCE_MILLIS = 50;

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);
    private final String one = client.environment("Broken one");
    private final String two = client.environment("Broken two");

    @Test
    void shouldDeployAllOrNothingWhenTheClientGoesAway() throws IOException, InterruptedException {
        String lifecycle = client.post(
                        "/api/lifecycles",
                        Map.of(
                                "Name",
                                "Broken",
                                "Phases",
                                List.of(Map.of("Name", "Both", "OptionalDeploymentTargets", List.of(one, two)))))
                .getString("Id");
        String project = client.project("Broken connection", lifecycle);
        client.process(project, "idempotent", List.of("true"));
        List<String> single = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            single.add(client.release(project, "1.0." + i));
            pairs.add(client.release(project, "2.0." + i));
        }

        for (int i = 0; i < TIMES; i++) {
            long patience = LONGEST_PATIENCE_MILLIS * i / (TIMES - 1);
            postAndGoAway("/api/deployments", Map.of("ReleaseId", single.get(i), "EnvironmentId", one), patience);
            postAndGoAway(
                    "/api/Spaces-1/deployments/create/untenanted/v1",
                    Map.of(
                            "ProjectName",
                            "Broken connection",
                            "ReleaseVersion",
                            "2.0." + i,
                            "EnvironmentNames",
                            List.of("Broken one", "Broken two")),
                    patience);
        }
        // What was begun comes to its end first: reservations are confirmed, closed or given back.
        ServiceDatabase releases = new ServiceDatabase(suite, "release-service");
        await("no reservation is left")
                .atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(1))
                .until(() -> releases.texts(
                                "select deployment_id from open_reservations where project_id = any (?)",
                                List.of(project))
                        .isEmpty());

        List<Map<String, Object>> made =
                client.get("/api/deployments?take=1000&projects=" + project).getList("Items");
        assertThat(made).as("deployments of which the client never heard").isNotEmpty();
        single.forEach(release -> assertThat(environments(made, release)).isIn(List.of(), List.of(one)));
        pairs.forEach(release -> assertThat(new HashSet<>(environments(made, release)))
                .hasSameSizeAs(environments(made, release))
                .isIn(new HashSet<>(), new HashSet<>(List.of(one, two))));

        List<String> tasks =
                made.stream().map(each -> (String) each.get("TaskId")).toList();
        assertThat(client.states(tasks))
                .hasSameSizeAs(made)
                .allSatisfy((task, state) -> assertThat(state).as(task).isEqualTo("Success"));
        assertThat(new ServiceDatabase(suite, "deployment-service")
                        .texts("select id from tasks where project_id = any (?)", List.of(project)))
                .as("one task each")
                .containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(client.request().delete("/api/projects/" + project).statusCode())
                .isEqualTo(200);
    }

    private static List<String> environments(List<Map<String, Object>> deployments, String release) {
        return deployments.stream()
                .filter(each -> release.equals(each.get("ReleaseId")))
                .map(each -> (String) each.get("EnvironmentId"))
                .toList();
    }

    /** Without lingering, the close is a reset: the server's next word hits a dead connection. */
    private void postAndGoAway(String path, Object body, long patienceMillis) throws IOException, InterruptedException {
        byte[] content = new ObjectMapper().writeValueAsBytes(body);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Octopus-ApiKey: " + client.apiKey()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        URI server = URI.create(client.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content);
            TimeUnit.MILLISECONDS.sleep(patienceMillis);
        }
    }
}
