package dev.slipway.launcher.suite;

import dev.slipway.embedded.Home;
import dev.slipway.launcher.settings.Credentials;
import dev.slipway.launcher.settings.Settings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A suite bound to this JVM: it ends with it, on Ctrl-C, SIGTERM or an error alike. */
public final class RunningSuite implements AutoCloseable {

    private final Suite suite;
    private final Credentials credentials;
    private final SuiteLock lock;
    private final Consumer<String> say;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    private RunningSuite(Suite suite, Credentials credentials, SuiteLock lock, Consumer<String> say) {
        this.suite = suite;
        this.credentials = credentials;
        this.lock = lock;
        this.say = say;
    }

    /** Returns when everything is up, or throws with nothing left running. */
    public static RunningSuite start(Settings settings, Consumer<String> say) {
        var home = Home.at(settings.home());
        var lock = SuiteLock.take(home.run(), home.root());
        var running = new RunningSuite(new Suite(settings, say), Credentials.in(settings), lock, say);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end"));
        try {
            running.suite.start(running.credentials);
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    public Credentials credentials() {
        return credentials;
    }

    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            say.accept("Stopping");
            suite.stop();
            say.accept("Everything has ended");
            lock.close();
            ended.countDown();
        } else {
            // The JVM must not end before the other thread has finished.
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
