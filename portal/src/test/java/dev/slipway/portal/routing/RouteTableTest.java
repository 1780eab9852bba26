package dev.slipway.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final RouteTable TABLE = RouteTable.of(Map.of(
            "a",
            List.of(
                    "/api/spaces",
                    "/api/spaces/{id}",
                    "/api/{spaceId}/projects/{id}",
                    "/api/{spaceId}/releases/{id}",
                    "/api/{spaceId}/projects/{id}/{gitRef}/runbooks"),
            "b",
            List.of("/api/tasks", "/api/{spaceId}/releases/{releaseId}/deployments", "/api/{spaceId}/projects/all")));

    @Test
    void shouldPreferLiteralsToParameters() {
        assertThat(TABLE.inSpace("Spaces-1", List.of("projects", "all")))
                .isEqualTo(new RouteTable.Match("b", "/api/Spaces-1/projects/all"));
        assertThat(TABLE.inSpace("Spaces-1", List.of("projects", "Projects-1")))
                .isEqualTo(new RouteTable.Match("a", "/api/Spaces-1/projects/Projects-1"));
    }

    @Test
    void shouldGiveEachAddressToItsOwner() {
        assertThat(TABLE.inSpace("S", List.of("Releases", "Releases-1", "DEPLOYMENTS")))
                .isEqualTo(new RouteTable.Match("b", "/api/S/releases/Releases-1/deployments"));
        assertThat(TABLE.global(List.of("spaces", "Spaces-1")))
                .isEqualTo(new RouteTable.Match("a", "/api/spaces/Spaces-1"));
        assertThat(TABLE.global(List.of("spaces", "Spaces-1", "projects", "x"))).isNull();
        assertThat(TABLE.inSpace("S", List.of("nothing"))).isNull();
    }

    @Test
    void shouldLeaveEncodedSlashesAlone() {
        assertThat(TABLE.inSpace("S", RouteTable.segments("projects/Projects-1/refs%2Fheads%2Fmain/runbooks")))
                .isEqualTo(new RouteTable.Match("a", "/api/S/projects/Projects-1/refs%2Fheads%2Fmain/runbooks"));
    }

    @Test
    void shouldRefuseAddressesThatTwoServicesClaim() {
        assertThatThrownBy(() -> RouteTable.of(
                        Map.of("a", List.of("/api/{spaceId}/x/{id}"), "b", List.of("/api/{space}/x/{other}"))))
                .hasMessageContaining("a claims")
                .hasMessageContaining("b claims");
    }
}
