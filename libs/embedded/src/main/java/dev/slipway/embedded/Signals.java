package dev.slipway.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Signals that {@link ProcessHandle} cannot send. */
final class Signals {

    private Signals() {}

    /** Sends without telling whether the process still was there: the caller waits for its end anyway. */
    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new EmbeddedException("Cannot send signal " + signal + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
