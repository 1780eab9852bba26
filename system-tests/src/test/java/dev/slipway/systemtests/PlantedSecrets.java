package dev.slipway.systemtests;

import io.restassured.path.json.JsonPath;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A secret of every kind, each a text that stands nowhere else, and one text that is no secret. They are used as they are
 * meant to be: a deployment reads, prints and sets them.
 */
final class PlantedSecrets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, Object> SENSITIVE_CONTROL = Map.of("Octopus.ControlType", "Sensitive");

    /** What a script can say of what it knows, and must not be heard to say. Two secrets stand in it backwards. */
    private static final String FIRST = """
        printed=$(echo '%s' | rev)
        made=$(echo '%s' | rev)
        echo "open: $(get_octopusvariable Open)"
        echo "secret: $(get_octopusvariable Secret)"
        get_octopusvariable Secret >&2
        printf '%%s' "#{Secret}" | head -c 9
        echo 'between' >&2
        sleep 0.3
        printf '%%s\\n' "#{Secret}" | tail -c +10
        echo "library: #{FromLibrary}, prompted: #{Asked}, property: #{Planted.Property}"
        echo "##octopus[mask value='$(printf %%s "$printed" | base64 -w0)']"
        echo "printed: $printed"
        set_octopusvariable Made "$made" -sensitive
        set_octopusvariable Derived "of $(get_octopusvariable Secret)"
        """;

    private static final String SECOND = """
        echo "made: #{Octopus.Action[Step 1].Output.Made}, derived: #{Octopus.Action[Step 1].Output.Derived}"
        fail_step "failed with $(get_octopusvariable Secret) and #{Octopus.Action[Step 1].Output.Made}"
        """;

    private final Client client;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final String open = draw();
    private String environment = "";
    private String release = "";
    private String asked = "";

    PlantedSecrets(Client client) {
        this.client = client;
    }

    /** What must be nowhere, by its kind. */
    Map<String, String> secrets() {
        return secrets;
    }

    /** What may be anywhere. */
    String open() {
        return open;
    }

    private String secret(String kind) {
        return secrets.computeIfAbsent(kind, unknown -> draw());
    }

    private static String draw() {
        return RANDOM.ints(24, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** @return the task that used them */
    String plant(String name) {
        environment = client.environment(name);
        String library = library(name);
        String project = project(name, library);
        process(project);
        variables("variableset-" + library, List.of(sensitive("FromLibrary", secret("library set's variable"))));
        variables(
                "variableset-" + project,
                List.of(
                        variable("Open", open),
                        sensitive("Secret", secret("project variable")),
                        sensitive("Former", secret("removed by a change of type")),
                        prompted()));
        changeType(project);
        tenant(name, project);
        client.post(
                "/api/accounts",
                Map.of(
                        "Name",
                        name,
                        "AccountType",
                        "UsernamePassword",
                        "Username",
                        "ada",
                        "Password",
                        newValue(secret("account password"))));
        String certificatePassword = secret("certificate password");
        client.post(
                "/api/certificates",
                Map.of(
                        "Name",
                        name,
                        "CertificateData",
                        newValue(SelfSigned.pfx(name, certificatePassword)),
                        "Password",
                        newValue(certificatePassword)));
        client.post(
                "/api/feeds",
                Map.of(
                        "Name",
                        name,
                        "FeedType",
                        "NuGet",
                        "FeedUri",
                        "http://127.0.0.1:1/index.json",
                        "Username",
                        "ada",
                        "Password",
                        newValue(secret("feed password"))));
        client.post(
                "/api/machines",
                Map.of(
                        "Name",
                        name,
                        "Roles",
                        List.of("web"),
                        "EnvironmentIds",
                        List.of(environment),
                        "Endpoint",
                        Map.of(
                                "CommunicationStyle",
                                "OfflineDrop",
                                "SensitiveVariablesEncryptionPassword",
                                newValue(secret("machine endpoint")))));
        secrets.put("API key", apiKey());
        release = client.release(project, "1.0.0");
        return deploy();
    }

    /** Once more, with what was planted; waits for its end. */
    String deploy() {
        String task = client.post(
                        "/api/deployments",
                        Map.of(
                                "ReleaseId",
                                release,
                                "EnvironmentId",
                                environment,
                                "FormValues",
                                Map.of(asked, secret("prompted value"))))
                .getString("TaskId");
        client.awaitTask(task, Duration.ofSeconds(60));
        return task;
    }

    private String library(String name) {
        return client.post(
                        "/api/libraryvariablesets",
                        Map.of(
                                "Name",
                                name,
                                "ContentType",
                                "Variables",
                                "Templates",
                                List.of(Map.of(
                                        "Name",
                                        "Shared",
                                        "DisplaySettings",
                                        SENSITIVE_CONTROL,
                                        "DefaultValue",
                                        newValue(secret("library template's default"))))))
                .getString("Id");
    }

    private String project(String name, String library) {
        String group = client.get("/api/projectgroups?take=1").getString("Items[0].Id");
        return client.post(
                        "/api/projects",
                        Map.of(
                                "Name",
                                name,
                                "ProjectGroupId",
                                group,
                                "LifecycleId",
                                client.lifecycle(name, false, List.of(environment)),
                                "IncludedLibraryVariableSetIds",
                                List.of(library),
                                "TenantedDeploymentMode",
                                "TenantedOrUntenanted",
                                "Templates",
                                List.of(
                                        Map.of("Name", "Password", "DisplaySettings", SENSITIVE_CONTROL),
                                        Map.of(
                                                "Name",
                                                "Preset",
                                                "DisplaySettings",
                                                SENSITIVE_CONTROL,
                                                "DefaultValue",
                                                secret("project template's default")))))
                .getString("Id");
    }

    private void process(String project) {
        String first =
                FIRST.formatted(backwards(secret("printed by a script")), backwards(secret("output marked sensitive")));
        client.process(project, Map.of(), List.of(first, SECOND));
        String path = "/api/projects/" + project + "/deploymentprocesses";
        JsonPath now = client.get(path);
        Map<String, Object> properties = new HashMap<>(now.getMap("Steps[0].Actions[0].Properties"));
        properties.put("Planted.Property", newValue(secret("process property")));
        Map<String, Object> action = new HashMap<>(now.getMap("Steps[0].Actions[0]"));
        action.put("Properties", properties);
        Map<String, Object> step = new HashMap<>(now.getMap("Steps[0]"));
        step.put("Actions", List.of(action));
        client.put(
                path,
                Map.of(
                        "Id",
                        now.getString("Id"),
                        "Version",
                        now.getInt("Version"),
                        "Steps",
                        List.of(step, now.getMap("Steps[1]"))));
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private void variables(String set, List<Map<String, Object>> variables) {
        client.put(
                "/api/variables/" + set,
                Map.of("Version", client.get("/api/variables/" + set).getInt("Version"), "Variables", variables));
    }

    private void changeType(String project) {
        String path = "/api/variables/variableset-" + project;
        JsonPath now = client.get(path);
        List<Map<String, Object>> variables = now.getList("Variables");
        variables.forEach(variable -> {
            if ("Former".equals(variable.get("Name"))) {
                variable.put("Type", "String");
                variable.put("IsSensitive", false);
            }
            if ("Asked".equals(variable.get("Name"))) {
                asked = String.valueOf(variable.get("Id"));
            }
        });
        client.put(path, Map.of("Version", now.getInt("Version"), "Variables", variables));
    }

    private void tenant(String name, String project) {
        String tenant = client.post(
                        "/api/tenants",
                        Map.of("Name", name, "ProjectEnvironments", Map.of(project, List.of(environment))))
                .getString("Id");
        String template = client.get("/api/projects/" + project).getString("Templates[0].Id");
        client.put(
                "/api/tenants/" + tenant + "/variables",
                Map.of(
                        "ProjectVariables",
                        Map.of(
                                project,
                                Map.of(
                                        "Variables",
                                        Map.of(environment, Map.of(template, newValue(secret("tenant's answer"))))))));
    }

    private String apiKey() {
        String user = client.get("/api/users/me").getString("Id");
        return client.post("/api/users/" + user + "/apikeys", Map.of("Purpose", "to be searched"))
                .getString("ApiKey");
    }

    private static Map<String, Object> prompted() {
        return Map.of(
                "Name",
                "Asked",
                "Value",
                "",
                "Type",
                "String",
                "Prompt",
                Map.of("Label", "Asked", "Required", true, "DisplaySettings", SENSITIVE_CONTROL));
    }

    private static Map<String, Object> variable(String name, String value) {
        return Map.of("Name", name, "Value", value, "Type", "String");
    }

    private static Map<String, Object> sensitive(String name, String value) {
        return Map.of("Name", name, "Value", value, "Type", "Sensitive", "IsSensitive", true);
    }

    private static Map<String, Object> newValue(String secret) {
        return Map.of("HasValue", true, "NewValue", secret);
    }
}
