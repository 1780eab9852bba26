package dev.slipway.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address of every service, in each of the spellings that clients use. */
class RouterTest {
    private static final Map<String, List<String>> PATHS = ServiceRoutes.read();
    private static final Router ROUTER = new Router(RouteTable.of(PATHS), new Spaces() {
        @Override
        Uni<Optional<String>> id(String idOrSlug) {
            return Uni.createFrom()
                    .item(
                            List.of("spaces-1", "default").contains(idOrSlug.toLowerCase(java.util.Locale.ROOT))
                                    ? Optional.of("Spaces-1")
                                    : Optional.empty());
        }

        @Override
        Uni<String> defaultId() {
            return Uni.createFrom().item("Spaces-1");
        }
    });

    @Test
    void shouldLeadEveryRouteOfASpaceToItsOwnerInAllSpellings() {
        List<String> wrong = new ArrayList<>();
        int routes = 0;
        for (Map.Entry<String, List<String>> service : PATHS.entrySet()) {
            for (String template : service.getValue()) {
                if (!template.startsWith(RouteTable.SPACE, "/api/".length())) {
                    continue;
                }
                String rest = filled(template.substring("/api/{spaceId}".length()));
                Destination expected = new Destination.Service(service.getKey(), "/api/Spaces-1" + rest);
                for (String prefix :
                        List.of("/api/Spaces-1", "/api/spaces/Spaces-1", "/api/default", "/api/spaces-1")) {
                    check(prefix + rest, expected, wrong);
                }
                // a few words are addresses of their own without a space, such as /api/tasks
                String word = RouteTable.segments(rest).get(0);
                boolean ownWithoutSpace = PATHS.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(path -> path.equalsIgnoreCase("/api/" + word)
                                || path.toLowerCase(java.util.Locale.ROOT).startsWith("/api/" + word + "/"));
                if (!ownWithoutSpace) {
                    check("/api" + rest, expected, wrong);
                }
                routes++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "/api,/api",
        "/api/,/api",
        "/api/Spaces-1,/api/Spaces-1",
        "/api/spaces/Spaces-1/events,/api/Spaces-1/events",
        "/api/default/Teams/all,/api/Spaces-1/teams/all",
        "/api/events,/api/events",
        "/api/Spaces-1/users/me,/api/users/me",
        "/api/userroles,/api/userroles",
        "/api/OpenApi.yaml,/api/openapi.yaml",
    })
    void shouldKeepThePortalsOwnAddresses(String path, String own) {
        assertThat(to(path)).isEqualTo(new Destination.Own(own));
    }

    private static void check(String path, Destination expected, List<String> wrong) {
        Destination found = to(path);
        if (!found.equals(expected)) {
            wrong.add(path + " leads to " + found + " and not to " + expected);
        }
    }

    private static Destination to(String path) {
        return ROUTER.destination(path).await().indefinitely();
    }

    private static String filled(String template) {
        return template.replaceAll("\\{[^/]+\\}", "a%2Fb-1");
    }
}
