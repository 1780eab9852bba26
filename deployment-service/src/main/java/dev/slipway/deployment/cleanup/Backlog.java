package dev.slipway.deployment.cleanup;

/**
 * Removed tasks that still wait for the sweep.
 *
 * @param tasks counted up to 10,000
 */
record Backlog(long tasks, double oldestSeconds) {

    private static final double BEHIND_SECONDS = 3600;

    static final Backlog NONE = new Backlog(0, 0);

    boolean tooOld() {
        return oldestSeconds > BEHIND_SECONDS;
    }
}
