package dev.slipway.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Over the documents of the services as they were built just now: an overlap fails the build here. */
class ServiceRoutesTest {
    @Test
    void shouldKnowEveryServiceAndNoAddressTwice() {
        Map<String, List<String>> paths = ServiceRoutes.read();
        assertThat(paths.get("release-service")).contains("/api/{spaceId}/projects", "/api/spaces");
        assertThat(paths.get("deployment-service")).contains("/api/{spaceId}/deployments", "/api/tasks/{id}");
        assertThat(paths.get("variables-service")).anyMatch(path -> path.contains("/variables"));
        RouteTable table = RouteTable.of(paths);
        assertThat(Router.OWN)
                .as("the portal's own addresses belong to nobody else")
                .noneMatch(word -> table.startsInSpace(word) || table.global(List.of(word)) != null);
    }
}
