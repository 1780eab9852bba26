package dev.slipway.variables.accounts;

import dev.slipway.variables.documents.Kind;
import java.util.List;
import java.util.Map;

/**
 * What an account holds besides its name.
 *
 * @param type wire name of its {@link AccountType}
 * @param tenantedParticipation {@code Untenanted}, {@code TenantedOrUntenanted} or {@code Tenanted}
 * @param texts by field
 * @param lists by field
 * @param secrets sealed texts by field
 */
public record Account(
        String type,
        String description,
        List<String> environmentIds,
        List<String> tenantIds,
        List<String> tenantTags,
        String tenantedParticipation,
        Map<String, String> texts,
        Map<String, List<String>> lists,
        Map<String, String> secrets) {

    public static final Kind<Account> KIND = new Kind<>("accounts", "Accounts", "account", Account.class);

    public Account {
        environmentIds = List.copyOf(environmentIds);
        tenantIds = List.copyOf(tenantIds);
        tenantTags = List.copyOf(tenantTags);
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        secrets = Map.copyOf(secrets);
    }

    /** Without anything secret, also in its sealed form. */
    @Override
    public String toString() {
        return "Account[" + type + "]";
    }
}
