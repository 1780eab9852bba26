package dev.slipway.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person keeps one process and two environments apart by variables; what the scripts saw is what counts. */
class VariablesStory {

    private static final String BASH = """
            source MyTools.sh
            show greeting "#{Greeting}"
            show url "$(get_octopusvariable Url)"
            show both "$(get_octopusvariable Both)"
            show onlyB "#{OnlyB}"
            show later "#{Later}"
            show reason "$(get_octopusvariable Reason)"
            show step "#{ForStep}"
            show secret "#{Password}"
            show length "$(get_octopusvariable Password | wc -c)"
            set_octopusvariable Made "by #{Octopus.Action.Name}"
            set_octopusvariable Token tok-en-98765 -sensitive
            """;

    private static final String PYTHON = """
            import pytools
            pytools.show('made', get_octopusvariable('Octopus.Action[Say].Output.Made'))
            pytools.show('step', get_octopusvariable('ForStep'))
            pytools.show('token', get_octopusvariable('Octopus.Action[Say].Output.Token'))
            pytools.show('tokens', len(get_octopusvariable('Octopus.Action[Say].Output.Token')))
            pytools.show('by', '#{Octopus.Deployment.CreatedBy.Username} #{Octopus.Web.ProjectLink}')
            """;

    private final Client client = Client.of(LiveSuite.get());
    private final String name = "Variables " + System.nanoTime();
    private final String dev = client.environment(name + " Dev");
    private final String prod = client.environment(name + " Prod");
    private final String project = client.project(name, client.lifecycle(name, false, List.of(dev, prod)));

    @Test
    void shouldGiveScriptsWhatAppliesThere() {
        String first = set("A", "Variables", List.of(of("Both", "A"), of("OnlyA", "from A"), of("Later", "old")));
        String second = set("B", "Variables", List.of(of("Both", "B"), of("OnlyB", "from B")));
        String bash = module("My Tools", "Bash", "show() { echo \"saw $1=[$2] in #{Octopus.Environment.Name}\"; }");
        String python =
                module("pytools", "Python", "def show(name, value):\n    print('saw %s=[%s]' % (name, value))\n");
        include(List.of(first, second, bash, python));
        process();
        save(project, ownVariables());
        String release = client.release(project, "1.0.0");
        JsonPath frozen = client.get("/api/releases/" + release);
        assertThat(frozen.getList("LibraryVariableSetSnapshotIds")).hasSize(4);
        assertThat(client.get(frozen.getString("Links.LibraryVariableSetSnapshots"))
                        .getList("Items.OwnerId"))
                .isEqualTo(List.of(first, second, bash, python));
        assertThat(client.get("/api/variables/" + frozen.getString("LibraryVariableSetSnapshotIds[1]"))
                        .getList("Variables.Value"))
                .isEqualTo(List.of("B", "from B"));

        // What is edited and included now is for later releases.
        save(first, List.of(of("Both", "A"), of("OnlyA", "from A"), of("Later", "new")));
        String third =
                set("C", "Variables", List.of(of("OnlyB", "no: B comes first"), of("Url", "no: the project has one")));
        include(List.of(first, second, bash, python, third));
        JsonPath toDev = deploy(release, dev);

        String log = succeeded(toDev);
        assertThat(log)
                .contains("saw greeting=[Hello from A in " + name + " Dev] in " + name + " Dev")
                .contains("saw url=[https://dev]", "saw both=[A]", "saw onlyB=[from B]", "saw later=[old]")
                .contains("saw reason=[a test #{of} it]", "saw step=[for Say]", "saw step=[for all]")
                .contains("saw secret=[********]", "saw length=[18]")
                .contains("saw made=[by Say]", "saw token=[********]", "saw tokens=[12]")
                .contains("saw by=[admin /app#/Spaces-1/projects/" + project + "]")
                .doesNotContain("correct horse", "tok-en-98765");
        manifestShowsNoSecret(toDev);

        client.post("/api/releases/" + release + "/snapshot-variables", Map.of());

        assertThat(client.get("/api/releases/" + release).getList("LibraryVariableSetSnapshotIds"))
                .hasSize(5);
        assertThat(succeeded(deploy(release, prod)))
                .contains("saw url=[https://prod]", "saw onlyB=[from B]", "saw later=[new]");
    }

    private void manifestShowsNoSecret(JsonPath deployment) {
        JsonPath manifest = client.get("/api/variables/" + deployment.getString("ManifestVariableSetId"));
        Map<String, Object> values = new HashMap<>();
        manifest.<Map<String, Object>>getList("Variables")
                .forEach(each -> values.putIfAbsent((String) each.get("Name"), each.get("Value")));
        assertThat(values)
                .containsEntry("Url", "https://dev")
                .containsEntry("OnlyB", "from B")
                .containsEntry("Password", null);
        assertThat(manifest.getString("OwnerId")).isEqualTo(deployment.getString("Id"));
    }

    private List<Map<String, Object>> ownVariables() {
        Map<String, Object> reason = new HashMap<>(of("Reason", ""));
        reason.put(
                "Prompt",
                Map.of(
                        "Label",
                        "Why",
                        "Required",
                        true,
                        "DisplaySettings",
                        Map.of("Octopus.ControlType", "SingleLineText")));
        Map<String, Object> password = new HashMap<>(of("Password", "correct horse 1234"));
        password.put("Type", "Sensitive");
        password.put("IsSensitive", true);
        return List.of(
                of("Greeting", "Hello #{OnlyA} in #{Octopus.Environment.Name}"),
                scoped(of("Url", "https://dev"), "Environment", dev),
                scoped(of("Url", "https://prod"), "Environment", prod),
                of("ForStep", "for all"),
                scoped(of("ForStep", "for Say"), "Action", action("Say")),
                reason,
                password);
    }

    private static Map<String, Object> of(String name, String value) {
        return Map.of("Name", name, "Value", value, "Type", "String");
    }

    private static Map<String, Object> scoped(Map<String, Object> variable, String dimension, String id) {
        Map<String, Object> all = new HashMap<>(variable);
        all.put("Scope", Map.of(dimension, List.of(id)));
        return all;
    }

    private String module(String module, String language, String text) {
        return set(
                module,
                "ScriptModule",
                List.of(
                        of("Octopus.Script.Module[" + module + "]", text),
                        of("Octopus.Script.Module.Language[" + module + "]", language)));
    }

    private String set(String suffix, String contentType, List<Map<String, Object>> variables) {
        String id = client.post(
                        "/api/libraryvariablesets", Map.of("Name", name + " " + suffix, "ContentType", contentType))
                .getString("Id");
        save(id, variables);
        return id;
    }

    private void save(String owner, List<Map<String, Object>> variables) {
        String path = "/api/variables/variableset-" + owner;
        client.put(path, Map.of("Version", client.get(path).getInt("Version"), "Variables", variables));
    }

    private void include(List<String> sets) {
        Map<String, Object> document =
                new HashMap<>(client.get("/api/projects/" + project).getMap("$"));
        document.put("IncludedLibraryVariableSetIds", sets);
        client.put("/api/projects/" + project, document);
    }

    private void process() {
        String path = "/api/projects/" + project + "/deploymentprocesses";
        client.put(
                path,
                Map.of(
                        "Id",
                        "deploymentprocess-" + project,
                        "ProjectId",
                        project,
                        "Version",
                        client.get(path).getInt("Version"),
                        "Steps",
                        List.of(step("Say", "Bash", BASH), step("Check", "Python", PYTHON))));
    }

    private static Map<String, Object> step(String step, String syntax, String body) {
        Map<String, Object> properties = Map.of(
                "Octopus.Action.RunOnServer",
                "true",
                "Octopus.Action.Script.ScriptSource",
                "Inline",
                "Octopus.Action.Script.Syntax",
                syntax,
                "Octopus.Action.Script.ScriptBody",
                body);
        return Map.of(
                "Name",
                step,
                "Actions",
                List.of(Map.of("Name", step, "ActionType", "Octopus.Script", "Properties", properties)));
    }

    private String action(String step) {
        return client.get("/api/projects/" + project + "/deploymentprocesses")
                .getString("Steps.find { it.Name == '" + step + "' }.Actions[0].Id");
    }

    private JsonPath deploy(String release, String environment) {
        JsonPath preview = client.get("/api/releases/" + release + "/deployments/preview/" + environment);
        String reason = preview.getString("Form.Elements.find { it.Control.Name == 'Reason' }.Name");
        return client.post(
                "/api/deployments",
                Map.of(
                        "ReleaseId",
                        release,
                        "EnvironmentId",
                        environment,
                        "FormValues",
                        Map.of(reason, "a test ##{of} it")));
    }

    private String succeeded(JsonPath deployment) {
        String task = deployment.getString("TaskId");
        JsonPath ended = client.awaitTask(task, Duration.ofSeconds(60));
        List<String> problems = new ArrayList<>();
        if (!"Success".equals(ended.getString("State"))) {
            problems.add(ended.getString("ErrorMessage"));
        }
        String log = client.rawLog(task);
        assertThat(problems).as(log).isEmpty();
        return log;
    }
}
