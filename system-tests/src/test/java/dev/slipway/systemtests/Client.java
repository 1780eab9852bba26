package dev.slipway.systemtests;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person with an API key does, in the words of the API. Refusals fail the test with the server's own message. */
record Client(String url, String apiKey) {

    private static final int IDS_OF_ONE_ADDRESS = 100;

    static Client of(LiveSuite suite) {
        return new Client(suite.url(), suite.apiKey());
    }

    RequestSpecification request() {
        return given().baseUri(url)
                .header("X-Octopus-ApiKey", apiKey)
                .contentType(ContentType.JSON)
                .accept("application/json, text/plain;q=0.9");
    }

    JsonPath get(String path) {
        return ok(request().get(path));
    }

    String text(String path) {
        return request()
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    JsonPath post(String path, Object body) {
        return ok(request().body(body).post(path));
    }

    JsonPath put(String path, Object body) {
        return ok(request().body(body).put(path));
    }

    String environment(String name) {
        return post("/api/environments", Map.of("Name", name)).getString("Id");
    }

    /** A lifecycle of one phase per environment; the first is automatic where asked. */
    String lifecycle(String name, boolean firstIsAutomatic, List<String> environments) {
        var phases = new java.util.ArrayList<Map<String, Object>>();
        for (String environment : environments) {
            boolean automatic = firstIsAutomatic && phases.isEmpty();
            phases.add(Map.of(
                    "Name",
                    "Phase " + (phases.size() + 1),
                    automatic ? "AutomaticDeploymentTargets" : "OptionalDeploymentTargets",
                    List.of(environment)));
        }
        return post("/api/lifecycles", Map.of("Name", name, "Phases", phases)).getString("Id");
    }

    String project(String name, String lifecycle) {
        String group = get("/api/projectgroups?take=1").getString("Items[0].Id");
        return post("/api/projects", Map.of("Name", name, "ProjectGroupId", group, "LifecycleId", lifecycle))
                .getString("Id");
    }

    /** A process of one Bash step for each script, all with the same declaration for a lost worker. */
    void process(String project, String onLostWorker, List<String> scripts) {
        process(project, Map.of("Slipway.Step.OnLostWorker", onLostWorker), scripts);
    }

    /** A process of one Bash step for each script, all with the same further properties. */
    void process(String project, Map<String, String> properties, List<String> scripts) {
        String path = "/api/projects/" + project + "/deploymentprocesses";
        var steps = new java.util.ArrayList<Map<String, Object>>();
        for (String script : scripts) {
            String name = "Step " + (steps.size() + 1);
            var all = new HashMap<>(properties);
            all.putAll(Map.of(
                    "Octopus.Action.RunOnServer", "true",
                    "Octopus.Action.Script.ScriptSource", "Inline",
                    "Octopus.Action.Script.Syntax", "Bash",
                    "Octopus.Action.Script.ScriptBody", script));
            steps.add(Map.of(
                    "Name",
                    name,
                    "Actions",
                    List.of(Map.of("Name", name, "ActionType", "Octopus.Script", "Properties", all))));
        }
        put(
                path,
                Map.of(
                        "Id",
                        "deploymentprocess-" + project,
                        "ProjectId",
                        project,
                        "Version",
                        get(path).getInt("Version"),
                        "Steps",
                        steps));
    }

    String release(String project, String version) {
        String channel = get("/api/projects/" + project + "/channels").getString("Items[0].Id");
        return post("/api/releases", Map.of("ProjectId", project, "ChannelId", channel, "Version", version))
                .getString("Id");
    }

    /** @return the deployment, with Id and TaskId */
    JsonPath deploy(String release, String environment) {
        return post("/api/deployments", Map.of("ReleaseId", release, "EnvironmentId", environment));
    }

    JsonPath awaitTask(String task, Duration atMost) {
        await(task + " ends")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptions()
                .until(() -> get("/api/tasks/" + task).getBoolean("IsCompleted"));
        return get("/api/tasks/" + task);
    }

    /** State of each task by its id. */
    Map<String, String> states(List<String> tasks) {
        Map<String, String> states = new HashMap<>();
        for (int from = 0; from < tasks.size(); from += IDS_OF_ONE_ADDRESS) {
            List<String> some = tasks.subList(from, Math.min(tasks.size(), from + IDS_OF_ONE_ADDRESS));
            get("/api/tasks?take=1000&ids=" + String.join(",", some))
                    .<Map<String, Object>>getList("Items")
                    .forEach(item -> states.put((String) item.get("Id"), (String) item.get("State")));
        }
        return states;
    }

    String rawLog(String task) {
        return text("/api/tasks/" + task + "/raw");
    }

    private static JsonPath ok(Response response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("answered " + response.statusCode() + ": " + response.asString());
        }
        return response.jsonPath();
    }
}
