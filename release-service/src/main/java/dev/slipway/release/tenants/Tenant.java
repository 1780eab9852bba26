package dev.slipway.release.tenants;

import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom projects are deployed separately.
 *
 * @param tags canonical, {@code Set/Tag}
 */
record Tenant(
        TenantId id,
        String spaceId,
        String name,
        String slug,
        String description,
        List<String> tags,
        Connections connections,
        boolean isDisabled,
        @Nullable String clonedFromTenantId,
        Stamp modified) {

    static Tenant blank(TenantId id, String spaceId) {
        return new Tenant(id, spaceId, "", "", "", List.of(), Connections.NONE, false, null, new Stamp(null, null));
    }

    /**
     * @param slug a free one
     * @param tags those of the change, in their canonical spelling
     */
    Tenant changed(TenantChange change, String slug, List<String> tags, Stamp stamp) {
        return new Tenant(
                id,
                spaceId,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                tags,
                Connections.of(change.projectEnvironments()),
                Given.flag(change.isDisabled()),
                clonedFromTenantId,
                stamp);
    }

    Tenant with(Connections connections) {
        return new Tenant(
                id, spaceId, name, slug, description, tags, connections, isDisabled, clonedFromTenantId, modified);
    }

    /** A new tenant with the tags and connections of this one. */
    Tenant clonedAs(TenantId id) {
        return new Tenant(
                id,
                spaceId,
                "",
                "",
                description,
                tags,
                connections,
                isDisabled,
                this.id.value(),
                new Stamp(null, null));
    }

    /** What a clone was sent, completed by what it is cloned from. */
    TenantChange asChange(TenantChange sent) {
        return new TenantChange(
                sent.name(),
                sent.slug(),
                sent.description() == null ? description : sent.description(),
                sent.tenantTags() == null ? List.copyOf(tags) : sent.tenantTags(),
                sent.projectEnvironments() == null
                        ? Map.copyOf(connections.projectEnvironments())
                        : sent.projectEnvironments(),
                sent.isDisabled() == null ? isDisabled : sent.isDisabled());
    }
}
