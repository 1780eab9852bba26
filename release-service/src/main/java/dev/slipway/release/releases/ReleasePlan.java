package dev.slipway.release.releases;

import dev.slipway.release.progression.Lifecycle;
import dev.slipway.release.progression.Phase;
import dev.slipway.release.progression.PhaseState;
import dev.slipway.release.progression.Progression;
import dev.slipway.release.progression.ReleaseHistory;
import dev.slipway.release.versions.VersionTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that creating a release has to know of its project, as one query found it. */
record ReleasePlan(
        String spaceId,
        String projectId,
        String projectName,
        boolean disabled,
        boolean allowsIgnoringChannelRules,
        VersionTemplate template,
        List<String> librarySetIds,
        String channelId,
        String channelName,
        Lifecycle lifecycle,
        String processSnapshotId) {

    /** Whose variables are captured: the project's, then those of its library sets. */
    List<String> variableOwners() {
        var owners = new ArrayList<String>();
        owners.add(projectId);
        owners.addAll(librarySetIds);
        return owners;
    }

    /** The phase in which a release without any deployment is. */
    Optional<Phase> firstPhase() {
        return untouched().current().map(PhaseState::phase);
    }

    List<String> autoDeployTo() {
        return untouched().autoDeployTo();
    }

    List<String> autoDeployToNames() {
        var automatic = autoDeployTo();
        return lifecycle.environments().stream()
                .filter(environment -> automatic.contains(environment.id()))
                .map(Lifecycle.Environment::name)
                .toList();
    }

    private Progression untouched() {
        return Progression.of(lifecycle, ReleaseHistory.untouched(""));
    }
}
