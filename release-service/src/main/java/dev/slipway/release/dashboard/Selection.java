package dev.slipway.release.dashboard;

import dev.slipway.release.tenants.TagMatch;
import dev.slipway.rest.DomainException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom, and of which release, deployments are shown. A tenant is chosen by its id or by its tags; without either it
 * does not matter for whom a deployment was.
 *
 * @param tags canonical; a tenant needs one of each set that is named
 * @param releaseId null for all releases
 */
record Selection(
        List<String> tenantIds, List<String> tags, @Nullable String releaseId) {

    /** Each chosen tenant has cells of its own: what a dashboard reads and answers has an end. */
    static final int MOST_TENANTS = 500;

    static final Selection EVERYTHING = new Selection(List.of(), List.of(), null);

    boolean narrows() {
        return choosesTenants() || releaseId != null;
    }

    boolean choosesTenants() {
        return !tenantIds.isEmpty() || !tags.isEmpty();
    }

    List<DashboardTenant> of(List<DashboardTenant> tenants) {
        if (!choosesTenants()) {
            return tenants;
        }
        var chosen = tenants.stream().filter(this::includes).toList();
        if (chosen.size() > MOST_TENANTS) {
            throw DomainException.invalid(
                    "The dashboard shows at most " + MOST_TENANTS + " chosen tenants, and these are " + chosen.size()
                            + ": choose fewer of them, name tags of one more tag set, or one project.");
        }
        return chosen;
    }

    private boolean includes(DashboardTenant tenant) {
        return tenantIds.contains(tenant.id())
                || !tags.isEmpty() && TagMatch.of(tenant.tenantTags(), tags).isMatched();
    }
}
