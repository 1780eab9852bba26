package dev.slipway.portal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names operations after their method and address, so that a name changes when the address does and never else. */
final class OperationIds {

    private static final String SPACE = "{spaceId}";

    private OperationIds() {}

    /** @param paths items by address, in order: of two that would have one name, the later tells its space */
    static void assign(Map<String, JsonNode> paths) {
        Set<String> taken = new HashSet<>();
        paths.forEach((path, item) -> item.properties().forEach(operation -> {
            String id = of(operation.getKey(), path);
            if (!taken.add(id) && path.contains(SPACE)) {
                id += "OfSpace";
                taken.add(id);
            }
            ((ObjectNode) operation.getValue()).put("operationId", id);
        }));
    }

    /** {@code get /api/{spaceId}/projects/{id}/releases} gives {@code getProjectsByIdReleases}. */
    static String of(String method, String path) {
        StringBuilder id = new StringBuilder(method);
        for (String segment : path.split("/")) {
            if (segment.isEmpty() || segment.equals("api") || segment.equals(SPACE)) {
                continue;
            }
            id.append(segment.startsWith("{") ? "By" : "");
            for (String word :
                    segment.replaceAll("[{}]", "").replaceAll(":.*", "").split("[^A-Za-z0-9]+")) {
                if (!word.isEmpty()) {
                    id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
                }
            }
        }
        return id.length() == method.length() ? id + "Root" : id.toString();
    }
}
