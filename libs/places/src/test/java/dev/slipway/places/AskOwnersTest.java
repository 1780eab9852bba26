package dev.slipway.places;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskOwnersTest {

    private final Owner release = new Owner(Set.of(Place.Sort.ENVIRONMENT, Place.Sort.TENANT), "Environments-404");
    private final Owner accounts = new Owner(Set.of(Place.Sort.ACCOUNT), "Accounts-404");

    @Test
    void shouldAskEachOwnerOnceForItsOwn() {
        assertThat(unknown(
                        new Place("EnvironmentIds", Place.Sort.ENVIRONMENT, "Environments-1"),
                        new Place("EnvironmentIds", Place.Sort.ENVIRONMENT, "Environments-404"),
                        new Place("TenantIds", Place.Sort.TENANT, "Tenants-1"),
                        new Place("AccountId", Place.Sort.ACCOUNT, "Accounts-404")))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("Environments-404", "Accounts-404");
        assertThat(release.asked).containsExactly(List.of("Environments-1", "Environments-404", "Tenants-1"));
        assertThat(accounts.asked).containsExactly(List.of("Accounts-404"));
    }

    @Test
    void shouldNotAskForWhatCannotBe() {
        assertThat(unknown(new Place("EnvironmentIds", Place.Sort.ENVIRONMENT, "Tenants-1")))
                .hasSize(1);
        assertThat(unknown()).isEmpty();
        assertThat(release.asked).isEmpty();
    }

    private Set<Place> unknown(Place... places) {
        return new AskOwners(List.of(release, accounts))
                .unknown("Spaces-1", List.of(places))
                .await()
                .indefinitely();
    }

    private record Owner(Set<Place.Sort> sorts, String missing, List<List<String>> asked) implements PlaceOwner {
        Owner(Set<Place.Sort> sorts, String missing) {
            this(sorts, missing, new ArrayList<>());
        }

        @Override
        public Uni<List<String>> unknown(String spaceId, List<String> ids) {
            asked.add(ids);
            return Uni.createFrom().item(ids.stream().filter(missing::equals).toList());
        }
    }
}
