package dev.slipway.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads every document of a space and looks up everything that it refers to. */
final class StoredReferences {

    /**
     * What was found.
     *
     * @param references how many there are, by what they name
     * @param dangling what refers to nothing, each with the document that says so; empty when all is well
     */
    record Found(int documents, Map<String, Integer> references, List<String> dangling) {

        int all() {
            return references.values().stream().mapToInt(Integer::intValue).sum();
        }

        String summary() {
            return all() + " in " + documents + " documents, " + references;
        }
    }

    private static final List<String> LISTS = List.of(
            "projectgroups",
            "projects",
            "environments",
            "lifecycles",
            "channels",
            "releases",
            "deployments",
            "tasks",
            "tenants",
            "tagsets",
            "feeds",
            "packages",
            "build-information",
            "deploymentprocesses",
            "runbooks",
            "runbookProcesses",
            "runbookSnapshots",
            "machines",
            "machinepolicies",
            "workers",
            "workerpools",
            "accounts",
            "certificates",
            "libraryvariablesets");

    /**
     * What nobody keeps true, by list and field, and why: what stands there is counted, and not looked up. Shrinks whenever a
     * service learns of one of them.
     */
    private static final Map<String, String> NOT_KEPT = Map.ofEntries(
            Map.entry("dashboardconfiguration IncludedTenantTags", "tags are read without effect"),
            Map.entry("dashboardconfiguration IncludedProjectTags", "tags are read without effect"),
            Map.entry("dashboardconfiguration IncludedEnvironmentTags", "tags are read without effect"),
            Map.entry(
                    "deployments EnvironmentId",
                    "history: where something was deployed stays told when the place is gone"),
            Map.entry(
                    "deployments ManifestVariableSetId",
                    "the merged variables of a deployment have no address of their own"));

    private static final int PAGE = 200;

    private final Client client;
    private final String space;
    private final Set<String> known = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> dangling = new ArrayList<>();

    private StoredReferences(Client client, String space) {
        this.client = client;
        this.space = space;
    }

    static Found of(Client client, String space) {
        return new StoredReferences(client, space).found();
    }

    /** Fails with what dangles unless nothing does in time. */
    static Found awaitResolved(Client client, String space, Duration atMost) {
        return await("every stored reference resolves")
                .atMost(atMost)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> of(client, space), found -> found.dangling().isEmpty());
    }

    private Found found() {
        Map<String, JsonNode> documents = documents();
        tags(documents);
        documents.values().forEach(document -> known.add(document.path("Id").asText()));
        documents.forEach((where, document) -> References.in(document).forEach(reference -> {
            boolean kept = !NOT_KEPT.containsKey(where.replaceFirst(" .*", "") + " " + reference.field());
            counts.merge(kept ? reference.sort() : "not kept", 1, Integer::sum);
            if (kept && !resolves(reference)) {
                dangling.add(where + " refers to " + reference.name() + " in " + reference.field());
            }
        }));
        return new Found(documents.size(), counts, dangling);
    }

    /** By where they were read. */
    private Map<String, JsonNode> documents() {
        Map<String, JsonNode> all = new TreeMap<>();
        all.put("the space", read("/api/spaces/" + space));
        all.put("dashboardconfiguration", read(at("dashboardconfiguration")));
        for (String list : LISTS) {
            each(list, document -> all.put(list + " " + document.path("Id").asText(), document));
        }
        for (Map.Entry<String, JsonNode> entry : List.copyOf(all.entrySet())) {
            String list = entry.getKey().replaceFirst(" .*", "");
            JsonNode document = entry.getValue();
            String id = document.path("Id").asText();
            if (document.path("VariableSetId").isTextual()) {
                String set = document.get("VariableSetId").asText();
                all.put("variables " + set, read(at("variables/" + set)));
            }
            if (list.equals("projects")) {
                all.put("deploymentsettings of " + id, read(at("projects/" + id + "/deploymentsettings")));
            }
            if (list.equals("tenants")) {
                all.put("variables of " + id, read(at("tenants/" + id + "/variables")));
            }
        }
        return all;
    }

    private void each(String list, Consumer<JsonNode> document) {
        String next = at(list + "?take=" + PAGE);
        while (!next.isEmpty()) {
            JsonNode page = read(next);
            page.path("Items").forEach(document);
            next = page.path("Links").path("Page.Next").asText();
        }
    }

    private void tags(Map<String, JsonNode> documents) {
        documents.forEach((where, document) -> {
            if (where.startsWith("tagsets ")) {
                document.path("Tags")
                        .forEach(tag -> known.add(tag.path("CanonicalTagName").asText()));
            }
        });
    }

    private boolean resolves(References.Reference reference) {
        String name = reference.name();
        if (known.contains(name)) {
            return true;
        }
        if (missing.contains(name) || reference.path().isEmpty()) {
            return false;
        }
        String path = reference.path();
        boolean resolves =
                client.request().get(path.startsWith("/") ? path : at(path)).statusCode() == 200;
        (resolves ? known : missing).add(name);
        return resolves;
    }

    private String at(String path) {
        return "/api/" + space + "/" + path;
    }

    private JsonNode read(String path) {
        Response answer = client.request().urlEncodingEnabled(false).get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.asString());
        }
        return RandomRequests.read(answer.asString());
    }

    /** Whether ids of this kind are looked up in a list of that name. */
    static boolean lists(String kind) {
        return LISTS.stream().anyMatch(kind::equalsIgnoreCase);
    }
}
