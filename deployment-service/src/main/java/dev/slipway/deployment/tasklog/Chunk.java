package dev.slipway.deployment.tasklog;

/**
 * A piece of a task's log as it is stored.
 *
 * @param position orders the pieces; unique within the task
 * @param size bytes of text
 */
public record Chunk(long position, int size, byte[] content) {

    /** Room between a run's chunks for notes from outside it. */
    static final long STEP = 1 << 16;

    /** Position of the n-th chunk, from 1, that the run with this epoch writes. */
    static long position(long epoch, int n) {
        return (epoch << 36) + n * STEP;
    }
}
