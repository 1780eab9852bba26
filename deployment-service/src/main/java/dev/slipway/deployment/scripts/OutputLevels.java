package dev.slipway.deployment.scripts;

import dev.slipway.deployment.tasklog.LogCategory;
import org.jspecify.annotations.Nullable;

/** At which level a script's two streams are logged; null = not at all. Either stream may set either. */
final class OutputLevels {

    private volatile @Nullable LogCategory stdout = LogCategory.INFO;
    private volatile @Nullable LogCategory stderr = LogCategory.ERROR;

    @Nullable
    LogCategory of(boolean isStderr) {
        return isStderr ? stderr : stdout;
    }

    /** False when the message is about something else. */
    boolean set(String message) {
        switch (message) {
            case "stdout-default" -> stdout = LogCategory.INFO;
            case "stdout-verbose" -> stdout = LogCategory.VERBOSE;
            case "stdout-highlight" -> stdout = LogCategory.HIGHLIGHT;
            case "stdout-wait" -> stdout = LogCategory.WAIT;
            case "stdout-warning" -> stdout = LogCategory.WARNING;
            case "stdout-error" -> stdout = LogCategory.ERROR;
            case "stdout-ignore" -> stdout = null;
            case "stderr-default", "stderr-error" -> stderr = LogCategory.ERROR;
            case "stderr-progress" -> stderr = LogCategory.VERBOSE;
            case "stderr-ignore" -> stderr = null;
            default -> {
                return false;
            }
        }
        return true;
    }
}
