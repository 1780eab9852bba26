package dev.slipway.release.processes;

import dev.slipway.audit.Subject;
import dev.slipway.release.documents.Stamp;
import java.util.List;

/**
 * A deployment process at one of its versions.
 *
 * @param id {@code deploymentprocess-Projects-1}; a frozen one has the id of its snapshot
 * @param snapshotId under which this very version can be read for ever
 */
record Process(
        String id, String spaceId, String projectId, int version, String snapshotId, List<Step> steps, Stamp modified) {

    static final String PREFIX = "deploymentprocess-";

    /** The live process of a project. */
    static String idOf(String projectId) {
        return PREFIX + projectId;
    }

    Subject subject() {
        return Subject.of("Deployment process", id, id).in(spaceId).with(projectId);
    }

    Process next(List<Step> steps, String snapshotSuffix, Stamp stamp) {
        int next = version + 1;
        return new Process(id, spaceId, projectId, next, snapshotId(id, next, snapshotSuffix), steps, stamp);
    }

    static String snapshotId(String processId, int version, String suffix) {
        return processId + "-s-" + version + "-" + suffix;
    }
}
