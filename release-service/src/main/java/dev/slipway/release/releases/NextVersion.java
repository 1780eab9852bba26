package dev.slipway.release.releases;

import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.release.versions.VersionFacts;
import dev.slipway.release.versions.VersionMask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the version of a new release from what was given, or from the project's template; either may be a mask. */
@ApplicationScoped
class NextVersion {

    private final ReleasePlanStore store;
    private final InstantSource clock;

    NextVersion(ReleasePlanStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether asking again may give another version. */
    static boolean isComputed(@Nullable String given) {
        return given == null || VersionMask.parse(given).isPresent();
    }

    Uni<ReleaseVersion> of(ReleasePlan plan, @Nullable String given) {
        return (given == null ? evaluated(plan) : Uni.createFrom().item(given))
                .chain(text -> filledIn(plan, text))
                .map(ReleaseVersion::parse);
    }

    private Uni<String> evaluated(ReleasePlan plan) {
        return facts(plan).map(plan.template()::evaluate);
    }

    private Uni<VersionFacts> facts(ReleasePlan plan) {
        var template = plan.template();
        var last = template.mentionsVersions() ? highest(plan) : nothing();
        var lastOfChannel = template.mentionsChannelVersions() ? store.highestOfChannel(plan.channelId()) : nothing();
        return last.chain(ofProject -> lastOfChannel.map(ofChannel -> new VersionFacts(
                ofProject.orElse(null),
                ofChannel.orElse(null),
                plan.channelName(),
                plan.projectName(),
                clock.instant())));
    }

    /** The last version of the project. */
    Uni<Optional<ReleaseVersion>> highest(ReleasePlan plan) {
        return store.highestOfProject(plan.projectId(), "");
    }

    private static Uni<Optional<ReleaseVersion>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<String> filledIn(ReleasePlan plan, String text) {
        return VersionMask.parse(text)
                .map(mask -> store.highestOfProject(plan.projectId(), mask.sortKeyPrefix())
                        .map(current -> mask.apply(current.orElse(null))))
                .orElseGet(() -> Uni.createFrom().item(text));
    }
}
