package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.Attempt;

/** What a run does next. */
sealed interface Next {

    record Run(PlannedAction action, int attempt) implements Next {}

    record Skip(PlannedAction action, String reason) implements Next {}

    /** Its last attempt was lost with its worker, and nothing was decided about it yet. */
    record Interrupted(PlannedAction action, Attempt lost) implements Next {}

    record Finished(End end) implements Next {}

    enum End {
        SUCCESS,
        FAILED,
        CANCELED
    }
}
