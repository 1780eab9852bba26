package dev.slipway.release.processes;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Stamp;
import java.util.List;

/**
 * A process at one of its versions.
 *
 * @param id {@code deploymentprocess-Projects-1}; a frozen one has the id of its snapshot
 * @param snapshotId under which this very version can be read for ever
 */
record Process(String id, ProcessOwner owner, int version, String snapshotId, List<Step> steps, Stamp modified) {

    static Process first(ProcessOwner owner, List<Step> steps, String snapshotSuffix, Stamp stamp) {
        String id = owner.processId();
        return new Process(id, owner, 0, snapshotId(id, 0, snapshotSuffix), steps, stamp);
    }

    Subject subject() {
        Subject subject = Subject.of(owner.type().title(), id, id).in(spaceId()).with(projectId());
        return owner.runbookId() == null ? subject : subject.with(owner.runbookId());
    }

    Process next(List<Step> steps, String snapshotSuffix, Stamp stamp) {
        int next = version + 1;
        return new Process(id, owner, next, snapshotId(id, next, snapshotSuffix), steps, stamp);
    }

    String spaceId() {
        return owner.spaceId();
    }

    String projectId() {
        return owner.projectId();
    }

    private static String snapshotId(String processId, int version, String suffix) {
        return processId + "-s-" + version + "-" + suffix;
    }
}
