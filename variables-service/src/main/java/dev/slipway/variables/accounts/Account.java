package dev.slipway.variables.accounts;

import dev.slipway.contracts.internal.Expansions.Property;
import dev.slipway.documents.Kind;
import dev.slipway.documents.NamesPlaces;
import dev.slipway.places.Place;
import dev.slipway.variables.expansions.Reach;
import dev.slipway.variables.sets.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account holds besides its name.
 *
 * @param type wire name of its {@link AccountType}
 * @param tenantedParticipation {@code Untenanted}, {@code TenantedOrUntenanted} or {@code Tenanted}
 * @param texts by field
 * @param lists by field
 * @param secrets sealed texts by field
 * @param limited it is for certain environments only; stays true when the last of them is deleted and leaves the list
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
        Map<String, String> secrets,
        boolean limited)
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
        limited = limited || !environmentIds.isEmpty();
    }

    /** Why a variable of this type cannot hold it. */
    Optional<String> typeRefusal(VariableType variable) {
        return AccountType.named(type)
                        .filter(each -> each.canBeHeldBy(variable))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("which is an account of type " + type + " and no " + variable.wireName());
    }

    /** Why a step in this environment cannot use it. */
    Optional<String> placeRefusal(String environmentId) {
        return new Reach(limited, environmentIds).refusal(environmentId);
    }

    /** What variables that hold it are expanded to; without what nobody filled in. */
    List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        AccountType.named(type).stream().flatMap(each -> each.fields().stream()).forEach(field -> {
            String text = texts.get(field.name());
            String sealed = secrets.get(field.name());
            if (text != null) {
                properties.add(Property.plain(field.inScripts(), text));
            } else if (sealed != null) {
                properties.add(Property.secret(field.inScripts(), sealed));
            }
        });
        return properties;
    }

    @Override
    public List<Place> places() {
        return Stream.of(
                        Place.all("EnvironmentIds", Place.Sort.ENVIRONMENT, environmentIds),
                        Place.all("TenantIds", Place.Sort.TENANT, tenantIds),
                        Place.all("TenantTags", Place.Sort.TENANT_TAG, tenantTags))
                .flatMap(List::stream)
                .toList();
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Account[" + type + "]";
    }
}
