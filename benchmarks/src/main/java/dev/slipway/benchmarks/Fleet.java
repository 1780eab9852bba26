package dev.slipway.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Projects made for one run: each with a one-step Bash process, all of them deploying to one environment.
 *
 * @param automatic whether the lifecycle deploys a new release by itself
 */
record Fleet(List<String> projectIds, List<String> releaseIds, String environmentId) {

    static Fleet create(Api api, String name, int projects, boolean automatic, String script) {
        String environment =
                api.post("/api/environments", Map.of("Name", name)).get("Id").asText();
        Map<String, Object> phase = Map.of(
                "Name",
                "Only",
                automatic ? "AutomaticDeploymentTargets" : "OptionalDeploymentTargets",
                List.of(environment));
        String lifecycle = api.post("/api/lifecycles", Map.of("Name", name, "Phases", List.of(phase)))
                .get("Id")
                .asText();
        String group = api.get("/api/projectgroups?take=1").at("/Items/0/Id").asText();
        List<String> ids = new ArrayList<>();
        List<String> releases = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            JsonNode project = api.post(
                    "/api/projects", Map.of("Name", name + " " + i, "ProjectGroupId", group, "LifecycleId", lifecycle));
            String id = project.get("Id").asText();
            ids.add(id);
            api.put("/api/projects/" + id + "/deploymentprocesses", process(api, id, script));
            if (!automatic) {
                releases.add(release(api, id, "1.0.0"));
            }
        }
        return new Fleet(ids, releases, environment);
    }

    static String release(Api api, String projectId, String version) {
        return api.post("/api/releases", releaseBody(projectId, channel(api, projectId), version))
                .get("Id")
                .asText();
    }

    static Map<String, Object> releaseBody(String projectId, String channelId, String version) {
        return Map.of("ProjectId", projectId, "ChannelId", channelId, "Version", version);
    }

    static String channel(Api api, String projectId) {
        return api.get("/api/projects/" + projectId + "/channels")
                .at("/Items/0/Id")
                .asText();
    }

    private static Map<String, Object> process(Api api, String projectId, String script) {
        int version = api.get("/api/projects/" + projectId + "/deploymentprocesses")
                .get("Version")
                .asInt();
        Map<String, Object> action = Map.of(
                "Name",
                "Run",
                "ActionType",
                "Octopus.Script",
                "Properties",
                Map.of(
                        "Octopus.Action.RunOnServer", "true",
                        "Octopus.Action.Script.ScriptSource", "Inline",
                        "Octopus.Action.Script.Syntax", "Bash",
                        "Octopus.Action.Script.ScriptBody", script,
                        "Slipway.Step.OnLostWorker", "idempotent"));
        return Map.of(
                "Id",
                "deploymentprocess-" + projectId,
                "ProjectId",
                projectId,
                "Version",
                version,
                "Steps",
                List.of(Map.of("Name", "Run", "Actions", List.of(action))));
    }
}
