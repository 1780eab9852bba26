package dev.slipway.release.projects;

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
@Table(name = "projects")
@NullUnmarked
class ProjectRow {

    /** The jsonb column {@code doc}: all that no query asks for. */
    record Doc(DeploymentSettings settings, ProjectParts parts) {}

    @Id
    String id;

    @Column(updatable = false)
    long num;

    @Column(name = "space_id", updatable = false)
    String spaceId;

    @Column(name = "project_group_id")
    String projectGroupId;

    @Column(name = "lifecycle_id")
    String lifecycleId;

    String name;
    String slug;
    String description;

    /** Of the settings in {@code doc}, for queries of other features; so are the two templates. */
    @Column(name = "default_guided_failure_mode")
    String defaultGuidedFailureMode;

    @Column(name = "versioning_template")
    String versioningTemplate;

    @Column(name = "release_notes_template")
    String releaseNotesTemplate;

    @Column(name = "allow_ignore_channel_rules")
    boolean allowIgnoreChannelRules;

    @Column(name = "is_disabled")
    boolean isDisabled;

    @Column(name = "cloned_from_project_id", updatable = false)
    String clonedFromProjectId;

    @Type(JsonbType.class)
    @Column(name = "included_library_variable_set_ids")
    List<String> includedLibraryVariableSetIds;

    @Type(JsonbType.class)
    Doc doc;

    @Column(name = "last_modified_on")
    Instant lastModifiedOn;

    @Column(name = "last_modified_by")
    String lastModifiedBy;

    Project toProject() {
        return new Project(
                new ProjectId(id),
                spaceId,
                projectGroupId,
                lifecycleId,
                name,
                slug,
                description,
                isDisabled,
                allowIgnoreChannelRules,
                includedLibraryVariableSetIds,
                clonedFromProjectId,
                doc.settings(),
                doc.parts(),
                new Stamp(lastModifiedOn, lastModifiedBy));
    }

    ProjectRow set(Project project) {
        projectGroupId = project.projectGroupId();
        lifecycleId = project.lifecycleId();
        name = project.name();
        slug = project.slug();
        description = project.description();
        defaultGuidedFailureMode = project.settings().defaultGuidedFailureMode();
        versioningTemplate = project.settings().versioningStrategy().template();
        releaseNotesTemplate = project.settings().releaseNotesTemplate();
        allowIgnoreChannelRules = project.allowIgnoreChannelRules();
        isDisabled = project.isDisabled();
        clonedFromProjectId = project.clonedFromProjectId();
        includedLibraryVariableSetIds = project.includedLibraryVariableSetIds();
        doc = new Doc(project.settings(), project.parts());
        lastModifiedOn = project.modified().on();
        lastModifiedBy = project.modified().by();
        return this;
    }
}
