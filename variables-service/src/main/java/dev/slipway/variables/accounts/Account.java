package dev.slipway.variables.accounts;

import dev.slipway.documents.Kind;
import dev.slipway.documents.NamesPlaces;
import dev.slipway.places.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an account holds besides its name.
 *
 * @param type wire name of its {@link AccountType}
 * @param tenantedParticipation {@code Untenanted}, {@code TenantedOrUntenanted} or {@code Tenanted}
 * @param texts by field
 * @param lists by field
 * @param secrets sealed texts by field
 */
record Account(
        String type,
        String description,
        List<String> environmentIds,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedParticipation,
        Map<String, String> texts,
        Map<String, List<String>> lists,
        Map<String, String> secrets)
        implements NamesPlaces {

    static final Kind<Account> KIND =
            new Kind<>("accounts", "Accounts", "account", Account.class, Kind.BY_NAME, List.of());

    Account {
        environmentIds = List.copyOf(environmentIds);
        tenantIds = List.copyOf(tenantIds);
        tenantTags = List.copyOf(tenantTags);
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public List<Place> places() {
        return Stream.of(
                        Place.all("EnvironmentIds", Place.Sort.ENVIRONMENT, environmentIds),
                        Place.all("TenantIds", Place.Sort.TENANT, tenantIds))
                .flatMap(List::stream)
                .toList();
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Account[" + type + "]";
    }
}
