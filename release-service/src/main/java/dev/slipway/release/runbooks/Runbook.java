package dev.slipway.release.runbooks;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Given;
import dev.slipway.release.documents.Stamp;
import dev.slipway.release.processes.ProcessOwner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a project that are run by themselves.
 *
 * @param environments where it may run when its scope is {@code Specified}
 * @param tags canonical, {@code Set/Tag}
 */
record Runbook(
        RunbookId id,
        String spaceId,
        String projectId,
        String name,
        String slug,
        String description,
        @Nullable String publishedSnapshotId,
        List<String> environments,
        List<String> tags,
        RunbookSettings settings,
        Stamp modified) {

    private static final int LONGEST_DESCRIPTION = 20_000;

    /**
     * @param slug a free one
     * @param tags those of the change, in their canonical spelling
     */
    Runbook changed(RunbookChange change, String slug, List<String> tags, Stamp stamp) {
        String published = Given.text(change.publishedRunbookSnapshotId());
        return new Runbook(
                id,
                spaceId,
                projectId,
                Given.text(change.name()),
                slug,
                Given.raw(change.description()),
                published.isEmpty() ? null : published,
                Given.list(change.environments()).stream().distinct().sorted().toList(),
                tags,
                RunbookSettings.of(change),
                stamp);
    }

    Runbook with(List<String> environments) {
        return new Runbook(
                id,
                spaceId,
                projectId,
                name,
                slug,
                description,
                publishedSnapshotId,
                environments,
                tags,
                settings,
                modified);
    }

    /** Before tags and slug are found. */
    static List<String> problems(RunbookChange change) {
        List<String> problems = new ArrayList<>(RunbookStore.KIND.nameProblems(Given.text(change.name())));
        problems.addAll(
                Given.lengthProblems("Runbook Description", Given.raw(change.description()), LONGEST_DESCRIPTION));
        problems.addAll(RunbookSettings.of(change).problems());
        return problems;
    }

    ProcessOwner processOwner() {
        return ProcessOwner.runbook(spaceId, projectId, id.value());
    }

    /** For a clone of its project. The copy has nothing published, as it has no snapshot yet. */
    Runbook copied(RunbookId other, String otherProjectId, Stamp stamp) {
        return new Runbook(
                other, spaceId, otherProjectId, name, slug, description, null, environments, tags, settings, stamp);
    }

    Subject subject() {
        return Subject.of("Runbook", id.value(), name).in(spaceId).with(projectId);
    }

    /** What a clone was sent, completed by this runbook. The clone has nothing published. */
    RunbookChange asChange(RunbookChange sent) {
        return new RunbookChange(
                sent.name(),
                sent.slug(),
                sent.description() == null ? description : sent.description(),
                projectId,
                null,
                settings.multiTenancyMode(),
                settings.environmentScope(),
                List.copyOf(environments),
                settings.defaultGuidedFailureMode(),
                settings.connectivityPolicy(),
                settings.runRetentionPolicy(),
                settings.forcePackageDownload(),
                settings.failTargetDiscovery(),
                List.copyOf(tags));
    }
}
