package dev.slipway.release.releases;

import dev.slipway.release.versions.ReleaseVersion;
import dev.slipway.rest.DomainException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which version the next release of a project would get. */
@ApplicationScoped
public class PlanRelease {

    /**
     * @param channelId the one asked for, or the default one
     * @param processSnapshotId of the process as it is now
     * @param lastVersion highest version of the project, or null before the first release
     * @param nextVersion null when the template gives no version
     */
    public record Planned(
            String projectId,
            String channelId,
            String processSnapshotId,
            @Nullable String lastVersion,
            @Nullable String nextVersion) {}

    private final ReleasePlanStore store;
    private final NextVersion nextVersion;

    PlanRelease(ReleasePlanStore store, NextVersion nextVersion) {
        this.store = store;
        this.nextVersion = nextVersion;
    }

    /** @param channel null = the default one */
    public Uni<Planned> plan(String spaceId, String project, @Nullable String channel) {
        return store.plan(spaceId, project, channel)
                .map(found -> found.flatMap(planned -> Optional.ofNullable(planned.plan()))
                        .orElseThrow(() -> DomainException.notFound(
                                "There is no project '" + project + "' with this channel in this space")))
                .chain(plan -> nextVersion.highest(plan).chain(last -> nextVersion
                        .of(plan, null)
                        .map(Optional::of)
                        .onFailure(DomainException.class)
                        .recoverWithItem(Optional.<ReleaseVersion>empty())
                        .map(next -> new Planned(
                                plan.projectId(),
                                plan.channelId(),
                                plan.processSnapshotId(),
                                last.map(ReleaseVersion::text).orElse(null),
                                next.map(ReleaseVersion::text).orElse(null)))));
    }
}
