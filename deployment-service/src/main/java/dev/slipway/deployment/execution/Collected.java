package dev.slipway.deployment.execution;

import dev.slipway.deployment.attempts.Attempt.Output;
import dev.slipway.deployment.scripts.ScriptListener;
import dev.slipway.deployment.tasklog.LogCategory;
import dev.slipway.deployment.tasklog.TaskLog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a script said: lines go to the log at once, the rest is kept for its end. Safe for both streams' threads. */
final class Collected implements ScriptListener {

    private static final int MOST_OUTPUTS = 1_000;
    private static final int MOST_CHARACTERS = 8 << 20;

    private final TaskLog log;
    private final String node;
    private final Unsealed unsealed;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private int characters;
    private boolean errorOutput;
    private boolean flagged;
    private @Nullable String resultMessage;

    Collected(TaskLog log, String node, Unsealed unsealed) {
        this.log = log;
        this.node = node;
        this.unsealed = unsealed;
    }

    @Override
    public void line(LogCategory level, String text) {
        if (level.flags()) {
            flag();
        }
        log.line(node, level, text);
    }

    private synchronized void flag() {
        flagged = true;
    }

    @Override
    public synchronized void errorOutput() {
        errorOutput = true;
        flagged = true;
    }

    @Override
    public void setVariable(String name, String value, boolean sensitive) {
        String refusal = keep(name, value, sensitive);
        if (refusal != null) {
            line(LogCategory.WARNING, refusal);
        }
    }

    private synchronized @Nullable String keep(String name, String value, boolean sensitive) {
        if (outputs.size() >= MOST_OUTPUTS || characters + value.length() > MOST_CHARACTERS) {
            return "Output variable " + unsealed.masks().mask(name) + " was not kept: a step may set up to "
                    + MOST_OUTPUTS + " variables of " + (MOST_CHARACTERS >> 20) + " MB together.";
        }
        characters += value.length();
        // PostgreSQL's jsonb cannot hold it, nor can a script's variable.
        outputs.put(name.replace("\0", ""), unsealed.seal(value.replace("\0", ""), sensitive));
        return null;
    }

    @Override
    public void progress(int percentage, String message) {
        log.progress(node, percentage, message);
    }

    @Override
    public synchronized void resultMessage(String message) {
        resultMessage = message;
    }

    synchronized Map<String, Output> outputs() {
        return Map.copyOf(outputs);
    }

    synchronized boolean wroteErrors() {
        return errorOutput;
    }

    synchronized boolean flagged() {
        return flagged;
    }

    synchronized @Nullable String message() {
        return resultMessage;
    }
}
