package dev.slipway.portal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which service owns an address, as a tree of path segments. Literal segments win over parameters and match in any case;
 * a parameter takes any segment, undecoded, so an encoded slash stays inside its segment.
 */
final class RouteTable {
    static final String SPACE = "{spaceId}";

    /** @param path the address as the service spells it */
    record Match(String service, String path) {}

    private static final class Node {
        final Map<String, Node> literals = new TreeMap<>();
        final String segment;

        @Nullable
        Node parameter;

        @Nullable
        String service;

        @Nullable
        String template;

        Node(String segment) {
            this.segment = segment;
        }
    }

    private final Node root = new Node("");
    private final Node inSpace;

    private RouteTable(Map<String, List<String>> pathsByService) {
        pathsByService.forEach((service, paths) -> paths.forEach(path -> add(service, path)));
        Node api = root.literals.computeIfAbsent("api", Node::new);
        if (api.parameter == null) {
            api.parameter = new Node(SPACE);
        }
        inSpace = api.parameter;
    }

    /**
     * @param pathsByService path templates such as {@code /api/{spaceId}/projects/{id}}
     * @throws IllegalArgumentException when two services claim one address
     */
    static RouteTable of(Map<String, List<String>> pathsByService) {
        return new RouteTable(new TreeMap<>(pathsByService));
    }

    private void add(String service, String template) {
        Node node = root;
        for (String segment : segments(template)) {
            if (segment.contains("{")) {
                if (node.parameter == null) {
                    node.parameter = new Node(segment);
                }
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), key -> new Node(segment));
            }
        }
        if (node.service != null && !node.service.equals(service)) {
            throw new IllegalArgumentException(
                    node.service + " claims " + node.template + " and " + service + " claims " + template);
        }
        node.service = service;
        node.template = template;
    }

    /** An address outside of any space, such as {@code /api/spaces/Spaces-1} or {@code /api/tasks}. */
    @Nullable
    Match global(List<String> segments) {
        Node api = root.literals.get("api");
        Node first = segments.isEmpty() || api == null ? null : api.literals.get(lower(segments.get(0)));
        return first == null ? null : match(first, segments, 1, "/api/" + first.segment);
    }

    /** Whether this word starts an address inside a space, so that it is no space's name. */
    boolean startsInSpace(String segment) {
        return inSpace.literals.containsKey(lower(segment));
    }

    /** @param segments what follows the space */
    @Nullable
    Match inSpace(String space, List<String> segments) {
        return segments.isEmpty() ? null : match(inSpace, segments, 0, "/api/" + space);
    }

    private static @Nullable Match match(Node node, List<String> segments, int from, String path) {
        if (from == segments.size()) {
            return node.service == null ? null : new Match(node.service, path);
        }
        String segment = segments.get(from);
        Node literal = node.literals.get(lower(segment));
        if (literal != null) {
            Match match = match(literal, segments, from + 1, path + "/" + literal.segment);
            if (match != null) {
                return match;
            }
        }
        return node.parameter == null ? null : match(node.parameter, segments, from + 1, path + "/" + segment);
    }

    private static String lower(String segment) {
        return segment.toLowerCase(Locale.ROOT);
    }

    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
