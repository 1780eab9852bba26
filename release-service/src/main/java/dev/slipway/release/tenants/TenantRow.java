package dev.slipway.release.tenants;

import dev.slipway.release.documents.JsonbType;
import dev.slipway.release.documents.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.NullUnmarked;

/** Without its connections, which stand in tables of their own. */
@Entity
@Table(name = "tenants")
@NullUnmarked
class TenantRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    String name;
    String slug;
    String description;

    @Type(JsonbType.class)
    @Column(name = "tenant_tags")
    List<String> tenantTags;

    @Column(name = "is_disabled")
    boolean isDisabled;

    @Column(name = "cloned_from_tenant_id", updatable = false)
    String clonedFromTenantId;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Tenant toTenant(Connections connections) {
        return new Tenant(
                new TenantId(id),
                spaceId,
                name,
                slug,
                description,
                tenantTags,
                connections,
                isDisabled,
                clonedFromTenantId,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    TenantRow set(Tenant tenant) {
        name = tenant.name();
        slug = tenant.slug();
        description = tenant.description();
        tenantTags = tenant.tags();
        isDisabled = tenant.isDisabled();
        clonedFromTenantId = tenant.clonedFromTenantId();
        lastModifiedOn = tenant.modified().on();
        lastModifiedBy = tenant.modified().by();
        return this;
    }
}
