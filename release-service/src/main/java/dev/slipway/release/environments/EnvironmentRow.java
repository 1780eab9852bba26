package dev.slipway.release.environments;

import com.fasterxml.jackson.databind.JsonNode;
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

@Entity
@Table(name = "environments")
@NullUnmarked
class EnvironmentRow {

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    String name;
    String slug;
    String description;

    @Column(name = "sort_order")
    int sortOrder;

    @Column(name = "use_guided_failure")
    boolean useGuidedFailure;

    @Column(name = "allow_dynamic_infrastructure")
    boolean allowDynamicInfrastructure;

    @Type(JsonbType.class)
    @Column(name = "environment_tags")
    List<String> environmentTags;

    @Type(JsonbType.class)
    @Column(name = "extension_settings")
    List<JsonNode> extensionSettings;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Environment toEnvironment() {
        return new Environment(
                new EnvironmentId(id),
                spaceId,
                name,
                slug,
                description,
                sortOrder,
                useGuidedFailure,
                allowDynamicInfrastructure,
                environmentTags,
                extensionSettings,
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    EnvironmentRow set(Environment environment) {
        name = environment.name();
        slug = environment.slug();
        description = environment.description();
        sortOrder = environment.sortOrder();
        useGuidedFailure = environment.useGuidedFailure();
        allowDynamicInfrastructure = environment.allowDynamicInfrastructure();
        environmentTags = environment.environmentTags();
        extensionSettings = environment.extensionSettings();
        lastModifiedOn = environment.modified().on();
        lastModifiedBy = environment.modified().by();
        return this;
    }
}
