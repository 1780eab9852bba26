package dev.slipway.deployment.tasklog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads what {@link TaskLogWriter} and the runs wrote. Never blocks; an unknown task has an empty log. */
public interface TaskLogReader {

    /**
     * @param rootName the task's description
     * @param rootStatus of the task now, see {@link ActivityStatus#ofTaskState}
     * @param verbose also lines of level Verbose
     * @param tail at most this many last lines of each node; 0 = all
     */
    Uni<TaskActivity> tree(String taskId, String rootName, ActivityStatus rootStatus, boolean verbose, int tail);

    /** The log as plain text, in pieces that end with a line break. */
    Multi<String> raw(String taskId);
}
