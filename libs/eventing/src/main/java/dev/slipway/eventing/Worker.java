package dev.slipway.eventing;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A daemon thread that runs until it is stopped, with a bounded wait for its end. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long PATIENCE_MILLIS = 5000;

    interface Work {
        void run() throws InterruptedException;
    }

    private final String name;
    private @Nullable Thread thread;
    private volatile boolean running;

    Worker(String name) {
        this.name = name;
    }

    void start(Work work) {
        running = true;
        thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException | Error e) {
                        LOG.errorf(e, "%s has ended; restart the service", name);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isRunning() {
        return running;
    }

    /** True too when it was never started. */
    boolean isSound() {
        return thread == null || thread.isAlive();
    }

    void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
