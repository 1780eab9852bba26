package dev.slipway.release.releases;

import dev.slipway.audit.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as stored.
 *
 * @param assembled when it was created
 * @param librarySnapshotIds snapshots of the project's included library sets, in include order
 */
public record Release(
        String id,
        String spaceId,
        String projectId,
        String channelId,
        String version,
        String releaseNotes,
        Instant assembled,
        boolean ignoreChannelRules,
        String processSnapshotId,
        String variableSnapshotId,
        List<String> librarySnapshotIds,
        ReleaseContents contents,
        @Nullable Instant lastModifiedOn,
        @Nullable String lastModifiedBy) {

    public Release {
        librarySnapshotIds = List.copyOf(librarySnapshotIds);
    }

    Subject subject() {
        return Subject.of("Release", id, version).in(spaceId).with(projectId, channelId);
    }
}
