package dev.slipway.systemtests;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents of a space that name each other in every way there is, so that there is something to keep true. All ids are those
 * of documents that only these name.
 */
final class ReferenceWeb {

    private final Client client;
    private final String space;

    ReferenceWeb(Client client, String space) {
        this.client = client;
        this.space = space;
    }

    /** @param name in the names of all documents, so that a space can have several webs */
    void spin(String name) {
        String tag = tag(name);
        List<String> environments = List.of(
                id("environments", Map.of("Name", name + " one")), id("environments", Map.of("Name", name + " two")));
        String feed =
                id("feeds", Map.of("Name", name, "FeedType", "NuGet", "FeedUri", "http://127.0.0.1:1/feed/index.json"));
        String pool = id("workerpools", Map.of("Name", name, "WorkerPoolType", "StaticWorkerPool"));
        String set = id(
                "libraryvariablesets",
                Map.of(
                        "Name",
                        name,
                        "ContentType",
                        "Variables",
                        "Templates",
                        List.of(Map.of("Name", "Colour", "Id", ""))));
        String project = project(name, set, tag);
        String channel = id("channels", Map.of("Name", name, "ProjectId", project, "TenantTags", List.of(tag)));
        String unused = id("channels", Map.of("Name", name + " unused", "ProjectId", project));
        List<String> channels = List.of(channel, unused);
        steps(at("projects/" + project + "/deploymentprocesses"), environments, channels, feed, pool, tag);
        String tenant = id(
                "tenants",
                Map.of("Name", name, "TenantTags", List.of(tag), "ProjectEnvironments", Map.of(project, environments)));
        String machine = machine(name, environments, tenant, tag);
        String certificate = certificate(name, environments, tenant, tag);
        variables(project, environments, unused, machine, tag, account(name + " held"), certificate, pool);
        String another = id(
                "feeds",
                Map.of("Name", name + " two", "FeedType", "NuGet", "FeedUri", "http://127.0.0.1:1/feed/index.json"));
        runbook(name, project, environments, another, pool, tag);
        client.put(
                at("dashboardconfiguration"),
                Map.of(
                        "IncludedProjectIds",
                        List.of(project),
                        "IncludedEnvironmentIds",
                        environments,
                        "IncludedTenantIds",
                        List.of(tenant),
                        "IncludedTenantTags",
                        List.of(tag)));
        deploy(project, channel, client.get(at("environments")).getString("Items[0].Id"));
    }

    private String tag(String name) {
        return client.post(
                        at("tagsets"),
                        Map.of(
                                "Name",
                                name,
                                "Scopes",
                                List.of("Tenant", "Project", "Environment", "Runbook", "Target"),
                                "Tags",
                                List.of(Map.of("Name", "North", "Color", "#0066AA"))))
                .getString("Tags[0].CanonicalTagName");
    }

    private String project(String name, String set, String tag) {
        return id(
                "projects",
                Map.of(
                        "Name",
                        name,
                        "ProjectGroupId",
                        id("projectgroups", Map.of("Name", name)),
                        "LifecycleId",
                        id("lifecycles", Map.of("Name", name, "Phases", List.of())),
                        "IncludedLibraryVariableSetIds",
                        List.of(set),
                        "TenantedDeploymentMode",
                        "TenantedOrUntenanted",
                        "ProjectTags",
                        List.of(tag)));
    }

    private void steps(
            String path, List<String> environments, List<String> channels, String feed, String pool, String tag) {
        Map<String, Object> action = Map.of(
                "Name",
                "Say",
                "ActionType",
                "Octopus.Script",
                "WorkerPoolId",
                pool,
                "Environments",
                environments.subList(0, 1),
                "Channels",
                channels,
                "TenantTags",
                List.of(tag),
                "Packages",
                List.of(Map.of("Name", "tool", "PackageId", "Some.Tool", "FeedId", feed)),
                "Container",
                Map.of("Image", "busybox", "FeedId", feed),
                "Properties",
                Map.of(
                        "Octopus.Action.RunOnServer", "true",
                        "Octopus.Action.Script.ScriptSource", "Inline",
                        "Octopus.Action.Script.Syntax", "Bash",
                        "Octopus.Action.Script.ScriptBody", "true"));
        JsonPath now = client.get(path);
        client.put(
                path,
                Map.of(
                        "Id",
                        now.getString("Id"),
                        "Version",
                        now.getInt("Version"),
                        "Steps",
                        List.of(Map.of("Name", "Say", "Actions", List.of(action)))));
    }

    private String machine(String name, List<String> environments, String tenant, String tag) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "Name",
                name,
                "EnvironmentIds",
                environments,
                "TenantIds",
                List.of(tenant),
                "TenantTags",
                List.of(tag),
                "TenantedDeploymentParticipation",
                "Tenanted"));
        Map<String, Object> account = new HashMap<>(body);
        account.putAll(Map.of("AccountType", "UsernamePassword", "Username", "ada"));
        body.putAll(Map.of(
                "Roles",
                List.of("web"),
                "Endpoint",
                Map.of(
                        "CommunicationStyle",
                        "Ssh",
                        "Host",
                        "127.0.0.1",
                        "Port",
                        22,
                        "Fingerprint",
                        "00:11",
                        "AccountId",
                        id("accounts", account))));
        return id("machines", body);
    }

    private void variables(
            String project,
            List<String> environments,
            String channel,
            String machine,
            String tag,
            String account,
            String certificate,
            String pool) {
        String path = at("variables/variableset-" + project);
        String action =
                client.get(at("projects/" + project + "/deploymentprocesses")).getString("Steps[0].Actions[0].Id");
        client.put(
                path,
                Map.of(
                        "Version",
                        client.get(path).getInt("Version"),
                        "Variables",
                        List.of(
                                scoped("one", Map.of("Environment", environments.subList(0, 1))),
                                scoped("all", Map.of("Environment", environments)),
                                scoped("channel", Map.of("Channel", List.of(channel))),
                                scoped("machine", Map.of("Machine", List.of(machine))),
                                scoped("action", Map.of("Action", List.of(action))),
                                scoped("tag", Map.of("TenantTag", List.of(tag))),
                                scoped("process", Map.of("ProcessOwner", List.of(project))),
                                Map.of("Name", "account", "Type", "UsernamePasswordAccount", "Value", account),
                                Map.of("Name", "certificate", "Type", "Certificate", "Value", certificate),
                                Map.of("Name", "pool", "Type", "WorkerPool", "Value", pool))));
    }

    private String certificate(String name, List<String> environments, String tenant, String tag) {
        return id(
                "certificates",
                Map.of(
                        "Name",
                        name,
                        "CertificateData",
                        SelfSigned.pfx("example.com", "opens it"),
                        "Password",
                        "opens it",
                        "EnvironmentIds",
                        environments,
                        "TenantIds",
                        List.of(tenant),
                        "TenantTags",
                        List.of(tag),
                        "TenantedDeploymentParticipation",
                        "Tenanted"));
    }

    private String account(String name) {
        return id("accounts", Map.of("Name", name, "AccountType", "UsernamePassword", "Username", "ada"));
    }

    private static Map<String, Object> scoped(String name, Map<String, Object> scope) {
        return Map.of("Name", name, "Value", "x", "Type", "String", "Scope", scope);
    }

    private void runbook(String name, String project, List<String> environments, String feed, String pool, String tag) {
        String runbook = id(
                "runbooks",
                Map.of(
                        "Name",
                        name,
                        "ProjectId",
                        project,
                        "EnvironmentScope",
                        "Specified",
                        "Environments",
                        environments,
                        "RunbookTags",
                        List.of(tag)));
        String process = client.get(at("runbooks/" + runbook)).getString("RunbookProcessId");
        steps(at("runbookProcesses/" + process), environments, List.of(), feed, pool, tag);
        id("runbookSnapshots?publish=true", Map.of("Name", name, "ProjectId", project, "RunbookId", runbook));
    }

    /** Waits for its end: what is deployed to is not deleted meanwhile. */
    private void deploy(String project, String channel, String environment) {
        String release = id("releases", Map.of("ProjectId", project, "ChannelId", channel, "Version", "1.0.0"));
        String task = client.post(at("deployments"), Map.of("ReleaseId", release, "EnvironmentId", environment))
                .getString("TaskId");
        client.awaitTask(task, Duration.ofSeconds(60));
    }

    private String id(String collection, Map<String, Object> body) {
        return client.post(at(collection), body).getString("Id");
    }

    private String at(String path) {
        return "/api/" + space + "/" + path;
    }
}
