package dev.slipway.release.processes;

import org.jspecify.annotations.Nullable;

/**
 * Whose steps they are: a project's, or those of one of its runbooks.
 *
 * @param runbookId null for the project itself
 */
public record ProcessOwner(
        String spaceId, String projectId, @Nullable String runbookId) {

    public static ProcessOwner project(String spaceId, String projectId) {
        return new ProcessOwner(spaceId, projectId, null);
    }

    public static ProcessOwner runbook(String spaceId, String projectId, String runbookId) {
        return new ProcessOwner(spaceId, projectId, runbookId);
    }

    ProcessType type() {
        return runbookId == null ? ProcessType.DEPLOYMENT : ProcessType.RUNBOOK;
    }

    /** The id of the live process. */
    public String processId() {
        return type().idOf(runbookId == null ? projectId : runbookId);
    }
}
