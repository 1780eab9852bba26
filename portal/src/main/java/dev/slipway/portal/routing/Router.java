package dev.slipway.portal.routing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the destination of an address. Three spellings are in use: {@code /api/Spaces-1/x}, {@code /api/spaces/Spaces-1/x}
 * and {@code /api/x} for the default space; services know the first only, beside addresses outside of spaces.
 */
@ApplicationScoped
class Router {
    /** First words of the portal's own addresses, with or without a space before them. */
    static final Set<String> OWN = Set.of(
            "users",
            "teams",
            "dead-letters",
            "userroles",
            "scopeduserroles",
            "teammembership",
            "permissions",
            "events",
            "openapi",
            "openapi.json",
            "openapi.yaml",
            "serverstatus",
            "capabilities",
            "configuration",
            "octopusservernodes",
            "authentication");

    /** Those of them that have something of their own to say about a space. */
    static final Set<String> OWN_IN_SPACE = Set.of("events", "teams");

    private static final String SPACES = "spaces";

    /** One and two dots, each of them encoded or not. */
    private static final Set<String> CLIMBING = Set.of(".", "%2e", "..", ".%2e", "%2e.", "%2e%2e");

    private final RouteTable table;
    private final Spaces spaces;

    @Inject
    Router(ServiceRoutes routes, Spaces spaces) {
        this(routes.table(), spaces);
    }

    Router(RouteTable table, Spaces spaces) {
        this.table = table;
        this.spaces = spaces;
    }

    /** @param path undecoded, starts with {@code /api} */
    Uni<Destination> destination(String path) {
        List<String> segments = RouteTable.segments(path);
        List<String> rest = segments.subList(1, segments.size());
        if (rest.stream().anyMatch(Router::climbs)) {
            return nowhere("An address has no . and .. in it.");
        }
        if (rest.isEmpty()) {
            return Uni.createFrom().item(new Destination.Own("/api"));
        }
        String first = rest.get(0).toLowerCase(Locale.ROOT);
        RouteTable.Match global = table.global(rest);
        if (global != null) {
            return Uni.createFrom().item(new Destination.Service(global.service(), global.path()));
        }
        if (OWN.contains(first)) {
            return Uni.createFrom().item(own("/api", rest));
        }
        if (table.startsInSpace(first)) {
            return spaces.defaultId().map(space -> inSpace(space, rest));
        }
        return first.equals(SPACES) && rest.size() > 1
                ? inNamedSpace(rest.get(1), rest.subList(2, rest.size()))
                : inNamedSpace(rest.get(0), rest.subList(1, rest.size()));
    }

    private Uni<Destination> inNamedSpace(String name, List<String> rest) {
        return spaces.id(name)
                .map(id -> id.map(space -> rest.isEmpty() ? new Destination.Own("/api/" + space) : inSpace(space, rest))
                        .orElseGet(() -> new Destination.Nowhere("There is no space " + name
                                + " and nothing else of that name. Look for the address in the links of /api.")));
    }

    private Destination inSpace(String space, List<String> rest) {
        RouteTable.Match match = table.inSpace(space, rest);
        if (match != null) {
            return new Destination.Service(match.service(), match.path());
        }
        String first = rest.get(0).toLowerCase(Locale.ROOT);
        return OWN.contains(first)
                ? own(OWN_IN_SPACE.contains(first) ? "/api/" + space : "/api", rest)
                : new Destination.Nowhere("There is nothing at /api/" + space + "/" + String.join("/", rest)
                        + ". Look for the address in the links of /api/" + space + ".");
    }

    private static Destination own(String prefix, List<String> rest) {
        return new Destination.Own(prefix + "/" + rest.get(0).toLowerCase(Locale.ROOT)
                + rest.stream().skip(1).map(segment -> "/" + segment).reduce("", String::concat));
    }

    private static boolean climbs(String segment) {
        return CLIMBING.contains(segment.toLowerCase(Locale.ROOT));
    }

    private static Uni<Destination> nowhere(String why) {
        return Uni.createFrom().item(new Destination.Nowhere(why));
    }
}
