package dev.slipway.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document refers to: whatever looks like an id or a tag, in values and in keys, but for free text. */
final class References {

    /**
     * @param sort what it names, for example {@code environments}
     * @param field where it stands, as {@code Steps.Actions.FeedId}
     * @param path where it can be read, relative to the space unless it begins with a slash; empty when lists tell all
     */
    record Reference(String sort, String name, String field, String path) {}

    /** What people write, what the document is called itself, and where a copy was taken from, which may be gone. */
    private static final Set<String> NO_REFERENCES = Set.of(
            "Links",
            "Id",
            "Name",
            "Slug",
            "Description",
            "Notes",
            "ReleaseNotes",
            "Comments",
            "Value",
            "DefaultValue",
            "ScopeValues",
            "ClonedFromProjectId",
            "ClonedFromTenantId");

    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)-\\d+");

    private static final Map<Pattern, String> NAMED_AFTER_OWNER = Map.of(
            Pattern.compile("deploymentprocess-\\w+-.+"), "deploymentprocesses",
            Pattern.compile("(?i)runbookprocess-\\w+-.+"), "runbookProcesses",
            Pattern.compile("variableset-\\w+-.+"), "variables",
            Pattern.compile("feeds-builtin"), "feeds");

    private static final Map<String, String> OF_THE_SERVER =
            Map.of("Spaces", "/api/spaces/", "Users", "/api/users/", "ServerTasks", "tasks/");

    private final List<Reference> found = new ArrayList<>();

    private References() {}

    static List<Reference> in(JsonNode document) {
        References references = new References();
        references.read(document, "");
        return references.found;
    }

    private void read(JsonNode node, String field) {
        if (node.isTextual()) {
            text(node.asText(), field);
        } else if (node.isArray()) {
            node.forEach(each -> read(each, field));
        } else if (node.isObject()) {
            if (isVariableThatHolds(node)) {
                id(node.path("Value").asText(), field + ".Value").ifPresent(found::add);
            }
            node.properties().forEach(property -> {
                if (!NO_REFERENCES.contains(property.getKey())) {
                    id(property.getKey(), field).ifPresent(found::add);
                    read(property.getValue(), field.isEmpty() ? property.getKey() : field + "." + property.getKey());
                }
            });
        }
    }

    /** Its value is an id, where that of others is what people write. */
    private static boolean isVariableThatHolds(JsonNode node) {
        return node.has("Scope")
                && node.path("Value").isTextual()
                && !Set.of("", "String", "Sensitive").contains(node.path("Type").asText());
    }

    private void text(String text, String field) {
        boolean tags = field.endsWith("Tags") || field.endsWith("Scope.TenantTag");
        if (tags && text.contains("/")) {
            found.add(new Reference("tags", text, field, ""));
        } else {
            id(text, field).ifPresent(found::add);
        }
    }

    private static Optional<Reference> id(String text, String field) {
        for (Map.Entry<Pattern, String> kind : NAMED_AFTER_OWNER.entrySet()) {
            if (kind.getKey().matcher(text).matches()) {
                return Optional.of(new Reference(kind.getValue(), text, field, kind.getValue() + "/" + text));
            }
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String kind = numbered.group(1);
        if (OF_THE_SERVER.containsKey(kind)) {
            return Optional.of(
                    new Reference(kind.toLowerCase(Locale.ROOT), text, field, OF_THE_SERVER.get(kind) + text));
        }
        return StoredReferences.lists(kind)
                ? Optional.of(new Reference(kind.toLowerCase(Locale.ROOT), text, field, path(kind) + text))
                : Optional.empty();
    }

    private static String path(String kind) {
        return kind.equals("RunbookSnapshots") ? "runbookSnapshots/" : kind.toLowerCase(Locale.ROOT) + "/";
    }
}
