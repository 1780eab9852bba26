package dev.slipway.launcher.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one part alive: starts it again when it dies, later and later when it keeps dying. */
final class Watch {

    private static final long POLL_MILLIS = 100;
    private static final long START_ENDS_MILLIS = 1_000;

    private final Part part;
    private final Runnable changed;
    private final Consumer<String> say;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile int restarts;
    private volatile @Nullable String refusal;

    Watch(Part part, Runnable changed, Consumer<String> say) {
        this.part = part;
        this.changed = changed;
        this.say = say;
        this.thread = new Thread(this::keepAlive, "watch-" + part.name());
        this.thread.setDaemon(true);
    }

    /** Of a part that is running already. */
    void begin() {
        thread.start();
    }

    Part part() {
        return part;
    }

    int restarts() {
        return restarts;
    }

    /** Why the part is not started again. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    SuiteState.Entry entry() {
        return part.entry(restarts);
    }

    /** No restart from here on, then the end of the part. */
    void stop() {
        stopping = true;
        thread.interrupt();
        part.stop();
        // The thread may have been in the middle of a start, which then comes to its end.
        join();
        part.stop();
    }

    private void join() {
        try {
            thread.join(START_ENDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAlive() {
        var backOff = BackOff.none();
        long since = System.nanoTime();
        try {
            while (!stopping) {
                Thread.sleep(POLL_MILLIS);
                if (part.alive() || stopping) {
                    continue;
                }
                refusal = part.refusal().orElse(null);
                if (refusal != null) {
                    say.accept(part.name() + " is not started again. " + refusal);
                    return;
                }
                backOff = backOff.after(Duration.ofNanos(System.nanoTime() - since));
                say.accept(part.name() + " died, starting it again ("
                        + part.entry(restarts).log() + ")");
                Thread.sleep(backOff.delay().toMillis());
                restart();
                since = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        if (stopping) {
            return;
        }
        try {
            restarts++;
            part.start();
            changed.run();
        } catch (RuntimeException e) {
            say.accept(part.name() + " could not be started: " + e.getMessage());
        }
    }
}
