package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads every document of a space and looks up every id that it refers to. */
record StoredReferences(Client client, String space) {

    private static final List<String> COLLECTIONS = List.of(
            "projectgroups",
            "projects",
            "environments",
            "lifecycles",
            "channels",
            "releases",
            "deployments",
            "tenants",
            "tagsets",
            "feeds",
            "runbooks",
            "machines",
            "machinepolicies",
            "workers",
            "workerpools",
            "accounts",
            "libraryvariablesets");

    private static final Pattern REFERENCE = Pattern.compile(
            "(ProjectGroups|Projects|Environments|Lifecycles|Channels|Releases|Tenants|Feeds|Runbooks|Machines|"
                    + "MachinePolicies|WorkerPools|Accounts|LibraryVariableSets|Deployments)-\\d+");

    private static final Pattern NAMES_AN_ID = Pattern.compile(
            ".*(Id|Ids|Environments|EnvironmentTargets|DeploymentTargets|ExcludedEnvironments|Channels)");

    /** What refers to nothing, each with the document that says so; empty when all is well. */
    List<String> dangling() {
        List<String> dangling = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        for (String collection : COLLECTIONS) {
            for (JsonNode document : all(collection)) {
                references(document, "").forEach(reference -> {
                    if (!known.computeIfAbsent(reference, this::exists)) {
                        dangling.add(collection + " " + document.path("Id").asText() + " refers to " + reference);
                    }
                });
            }
        }
        return dangling;
    }

    private List<JsonNode> all(String collection) {
        List<JsonNode> all = new ArrayList<>();
        Response page = client.request().get("/api/" + space + "/" + collection + "?take=1000");
        if (page.statusCode() != 200) {
            throw new AssertionError(collection + " answered " + page.statusCode() + ": " + page.asString());
        }
        RandomRequests.read(page.asString()).path("Items").forEach(all::add);
        return all;
    }

    private boolean exists(String id) {
        Matcher matcher = REFERENCE.matcher(id);
        String collection = matcher.matches() ? matcher.group(1).toLowerCase(java.util.Locale.ROOT) : "";
        return client.request()
                        .get("/api/" + space + "/" + collection + "/" + id)
                        .statusCode()
                == 200;
    }

    private static List<String> references(JsonNode node, String name) {
        List<String> found = new ArrayList<>();
        if (node.isTextual()
                && NAMES_AN_ID.matcher(name).matches()
                && REFERENCE.matcher(node.asText()).matches()) {
            found.add(node.asText());
        } else if (node.isArray()) {
            node.forEach(each -> found.addAll(references(each, name)));
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !property.getKey().equals("Links")
                            && !property.getKey().equals("Properties")
                            && !property.getKey().equals("ClonedFromProjectId")
                            && !property.getKey().equals("ClonedFromTenantId"))
                    .forEach(property -> {
                        if (name.equals("ProjectEnvironments")
                                && REFERENCE.matcher(property.getKey()).matches()) {
                            found.add(property.getKey());
                            property.getValue().forEach(environment -> found.add(environment.asText()));
                        } else {
                            found.addAll(references(property.getValue(), property.getKey()));
                        }
                    });
        }
        return found;
    }
}
