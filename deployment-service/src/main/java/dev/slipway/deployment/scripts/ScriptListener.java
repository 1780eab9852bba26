package dev.slipway.deployment.scripts;

import dev.slipway.deployment.tasklog.LogCategory;

/**
 * Hears what a script prints while it runs. Called by two threads, one for each stream. May block: the script then waits for
 * its output to be taken.
 */
public interface ScriptListener {

    /** A line, masked. */
    void line(LogCategory level, String text);

    /** It wrote to stderr, at the level of an error. */
    void errorOutput();

    void setVariable(String name, String value, boolean sensitive);

    void progress(int percentage, String message);

    /** Why the step failed, in the script's words. */
    void resultMessage(String message);
}
