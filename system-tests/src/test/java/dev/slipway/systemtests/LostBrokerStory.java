package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** The broker dies and its data are gone: what was on its way, and what is begun meanwhile, comes to its end. */
class LostBrokerStory {

    private final LiveSuite suite = LiveSuite.get();
    private final Client client = Client.of(suite);
    private final ServiceDatabase deployments = new ServiceDatabase(suite, "deployment-service");
    private final ServiceDatabase timers = new ServiceDatabase(suite, "scheduler-service");
    private final ServiceDatabase variables = new ServiceDatabase(suite, "variables-service");

    private final String dev = client.environment("Broker Dev");
    private final String test = client.environment("Broker Test");
    private final String byHand = client.lifecycle("Broker by hand", false, List.of(dev));

    @Test
    void shouldCompleteEveryFlowAfterTheBrokersDataAreDeleted() throws IOException {
        String automatic = automaticProject();
        String later = release("Broker later", "echo later");
        String window = release("Broker window", "sleep 120");
        String gone = release("Broker gone", "echo gone");
        client.awaitTask(client.deploy(gone, dev).getString("TaskId"), Duration.ofSeconds(30));

        String before = client.release(automatic, "1.0.0");
        JsonPath dueBefore = schedule(later, Duration.ofSeconds(25), Duration.ofHours(1));
        JsonPath withdrawn = schedule(later, Duration.ofHours(2), Duration.ofHours(3));
        String blocker = client.deploy(window, dev).getString("TaskId");
        JsonPath expiring = schedule(window, Duration.ofSeconds(2), Duration.ofSeconds(4));

        // The launcher would start it again before anything has happened without it.
        LiveSuite.signal(suite.launcher().pid(), "STOP");
        long broker = suite.pid("kafka");
        String whileDown;
        JsonPath dueWhileDown;
        String project = client.get("/api/releases/" + gone).getString("ProjectId");
        try {
            suite.kill("kafka");
            delete(suite.home().resolve("kafka"));
            whileDown = client.release(automatic, "1.0.1");
            dueWhileDown = schedule(later, Duration.ofSeconds(25), Duration.ofHours(1));
            client.post("/api/tasks/" + withdrawn.getString("TaskId") + "/cancel", Map.of());
            assertThat(client.request().delete("/api/projects/" + project).statusCode())
                    .isEqualTo(200);
        } finally {
            LiveSuite.signal(suite.launcher().pid(), "CONT");
        }
        suite.awaitReplaced("kafka", broker, Duration.ofMinutes(2));
        String after = client.release(automatic, "1.0.2");

        for (String release : List.of(before, whileDown, after)) {
            eventually(release + " goes through both automatic phases", () -> assertThat(succeeded(release))
                    .containsExactlyInAnyOrder(dev, test));
        }
        for (JsonPath scheduled : List.of(dueBefore, dueWhileDown)) {
            assertThat(client.awaitTask(scheduled.getString("TaskId"), Duration.ofSeconds(60))
                            .getString("State"))
                    .isEqualTo("Success");
            eventually(
                    "the scheduler's word on " + scheduled.getString("Id") + " arrives",
                    () -> assertThat(arrived("deployment-due", scheduled)).isNotEmpty());
        }
        JsonPath expired = client.awaitTask(expiring.getString("TaskId"), Duration.ofSeconds(30));
        assertThat(expired.getString("State")).isEqualTo("TimedOut");
        assertThat(expired.getString("ErrorMessage")).contains(blocker);
        client.post("/api/tasks/" + blocker + "/cancel", Map.of());
        for (JsonPath over : List.of(dueBefore, dueWhileDown, withdrawn, expiring)) {
            eventually("the timer of " + over.getString("Id") + " is over", () -> assertThat(timers.texts(
                            "select state from timers where deployment_id = any (?)", List.of(over.getString("Id"))))
                    .containsExactly("done"));
        }
        eventually("nothing of " + project + " is left", () -> {
            assertThat(deployments.texts("select id from deployments where project_id = any (?)", List.of(project)))
                    .isEmpty();
            assertThat(variables.texts("select id from variable_sets where owner_id = any (?)", List.of(project)))
                    .isEmpty();
            assertThat(client.request()
                            .get("/api/variables/variableset-" + project)
                            .statusCode())
                    .isEqualTo(404);
        });
        eventually("the audit trail tells what happened without the broker", () -> assertThat(
                        client.get("/api/events?regarding=" + whileDown).getList("Items"))
                .isNotEmpty());
    }

    private String automaticProject() {
        String lifecycle = client.post(
                        "/api/lifecycles",
                        Map.of(
                                "Name",
                                "Broker",
                                "Phases",
                                List.of(
                                        Map.of("Name", "One", "AutomaticDeploymentTargets", List.of(dev)),
                                        Map.of("Name", "Two", "AutomaticDeploymentTargets", List.of(test)))))
                .getString("Id");
        String project = client.project("Broker", lifecycle);
        client.process(project, "idempotent", List.of("echo #{Octopus.Environment.Name}"));
        return project;
    }

    private String release(String name, String script) {
        String project = client.project(name, byHand);
        client.process(project, "idempotent", List.of(script));
        return client.release(project, "1.0.0");
    }

    private JsonPath schedule(String release, Duration due, Duration expiry) {
        Instant now = Instant.now();
        return client.post(
                "/api/deployments",
                Map.of(
                        "ReleaseId",
                        release,
                        "EnvironmentId",
                        dev,
                        "QueueTime",
                        now.plus(due).toString(),
                        "QueueTimeExpiry",
                        now.plus(expiry).toString()));
    }

    /** Ids of the scheduler's facts about a deployment that deployment-service has applied. */
    private List<String> arrived(String topic, JsonPath deployment) {
        List<String> told = timers.texts(
                "select event_id::text from outbox where topic = '" + topic
                        + "' and payload::jsonb ->> 'deploymentId' = any (?)",
                List.of(deployment.getString("Id")));
        return deployments.texts("select event_id::text from inbox where event_id::text = any (?)", told);
    }

    private List<String> succeeded(String release) {
        return client.get("/api/deployments?take=100&taskState=Success").getList("Items").stream()
                .map(item -> (Map<?, ?>) item)
                .filter(item -> release.equals(item.get("ReleaseId")))
                .map(item -> (String) item.get("EnvironmentId"))
                .toList();
    }

    private static void eventually(String what, ThrowingRunnable assertion) {
        ConditionFactory patience = await(what).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300));
        patience.ignoreExceptionsMatching(problem -> !(problem instanceof AssertionError))
                .untilAsserted(assertion);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
