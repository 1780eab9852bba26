package dev.slipway.deployment.scripts;

/**
 * How a script ended.
 *
 * @param exitCode 128 + n when signal n ended it
 */
public record ScriptResult(Ending ending, int exitCode) {

    public enum Ending {
        /** By itself. */
        EXITED,
        /** {@link RunningScript#kill} */
        KILLED,
        /** The keep-alive's deadline passed, or the pipe to its supervisor broke. */
        ABANDONED
    }
}
