package dev.slipway.release.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.rest.DomainException;
import dev.slipway.rest.Links;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Selection NORTH = new Selection(List.of(), List.of("Region/North"), null);

    @Test
    void shouldChooseAsManyTenantsAsTheDashboardShows() {
        assertThat(NORTH.of(tenants(Selection.MOST_TENANTS))).hasSize(Selection.MOST_TENANTS);
    }

    @Test
    void shouldRefuseToChooseMore() {
        assertThatThrownBy(() -> NORTH.of(tenants(Selection.MOST_TENANTS + 1)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("at most 500 chosen tenants, and these are 501: choose fewer");
    }

    @Test
    void shouldShowAllTenantsWhenNoneIsChosen() {
        assertThat(Selection.EVERYTHING.of(tenants(Selection.MOST_TENANTS + 1))).hasSize(Selection.MOST_TENANTS + 1);
        assertThat(new Selection(List.of(), List.of(), "Releases-1").of(tenants(Selection.MOST_TENANTS + 1)))
                .hasSize(Selection.MOST_TENANTS + 1);
    }

    private static List<DashboardTenant> tenants(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> new DashboardTenant(
                        "Tenants-" + n, "Tenant " + n, List.of("Region/North"), Map.of(), false, Links.none()))
                .toList();
    }
}
