package dev.slipway.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Makes the sample's documents, or brings those of an earlier demo up to date. */
record SampleDocuments(Api api, Sample sample) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param environments id by name
     */
    record Made(String projectId, Map<String, String> environments) {}

    Made make() throws InterruptedException {
        var environments = new LinkedHashMap<String, String>();
        for (var phase : sample.phases()) {
            var name = phase.environment();
            environments.put(name, id(named("/api/environments", name, JSON.createObjectNode())));
        }
        var lifecycle = JSON.createObjectNode();
        lifecycle.set("Phases", phases(environments));
        var lifecycleId = id(named("/api/lifecycles", sample.lifecycle(), lifecycle));
        var group = api.get("/api/projectgroups?take=1").at("/Items/0/Id").asText();
        var project = named(
                "/api/projects",
                sample.project(),
                JSON.createObjectNode()
                        .put("Description", sample.description())
                        .put("ProjectGroupId", group)
                        .put("LifecycleId", lifecycleId));
        saveProcess(id(project));
        saveVariables(project, environments);
        return new Made(id(project), environments);
    }

    private JsonNode named(String path, String name, ObjectNode content) throws InterruptedException {
        var found = api.named(path, name);
        return found.isMissingNode() ? api.post(path, content.put("Name", name)) : found;
    }

    private ArrayNode phases(Map<String, String> environments) {
        var phases = JSON.createArrayNode();
        for (var phase : sample.phases()) {
            var target = JSON.createArrayNode().add(environments.get(phase.environment()));
            var none = JSON.createArrayNode();
            phases.addObject()
                    .put("Name", phase.name())
                    .put("MinimumEnvironmentsBeforePromotion", 0)
                    .put("IsOptionalPhase", false)
                    .<ObjectNode>set("AutomaticDeploymentTargets", phase.automatic() ? target : none)
                    .set("OptionalDeploymentTargets", phase.automatic() ? none : target);
        }
        return phases;
    }

    /** Steps keep their ids, so that a process that did not change stays what it is. */
    private void saveProcess(String projectId) throws InterruptedException {
        var path = "/api/projects/" + projectId + "/deploymentprocesses";
        ObjectNode process = api.get(path).deepCopy();
        var known = process.path("Steps");
        var steps = JSON.createArrayNode();
        for (var step : sample.steps()) {
            var before = byName(known, step.name());
            var saved =
                    steps.addObject().put("Id", before.path("Id").asText("")).put("Name", step.name());
            var action = saved.putArray("Actions")
                    .addObject()
                    .put("Id", before.at("/Actions/0/Id").asText(""))
                    .put("Name", step.name())
                    .put("ActionType", "Octopus.Script");
            action.putObject("Properties")
                    .put("Octopus.Action.RunOnServer", "true")
                    .put("Octopus.Action.Script.ScriptSource", "Inline")
                    .put("Octopus.Action.Script.Syntax", "Bash")
                    .put("Octopus.Action.Script.ScriptBody", step.script())
                    .put("Slipway.Step.OnLostWorker", step.onLostWorker());
        }
        process.set("Steps", steps);
        api.put(path, process);
    }

    private void saveVariables(JsonNode project, Map<String, String> environments) throws InterruptedException {
        var path = "/api/variables/" + project.path("VariableSetId").asText("variableset-" + id(project));
        ObjectNode set = api.get(path).deepCopy();
        var variables = JSON.createArrayNode();
        for (var variable : sample.variables()) {
            var saved = variables
                    .addObject()
                    .put("Name", variable.name())
                    .put("Value", variable.value())
                    .put("Type", "String");
            var scope = saved.putObject("Scope");
            if (variable.environment() != null) {
                scope.putArray("Environment").add(environments.get(variable.environment()));
            }
        }
        set.set("Variables", variables);
        api.put(path, set);
    }

    private static JsonNode byName(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> name.equals(item.path("Name").asText()))
                .findFirst()
                .orElse(JSON.createObjectNode());
    }

    private static String id(JsonNode document) {
        return document.path("Id").asText();
    }
}
