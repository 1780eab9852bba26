package dev.slipway.launcher.suite;

import dev.slipway.embedded.EmbeddedSuite;
import dev.slipway.embedded.Home;
import dev.slipway.embedded.Strays;
import dev.slipway.launcher.services.Service;
import java.nio.file.Path;
import java.util.Arrays;

/** Processes of this home that nobody watches, because their launcher was killed. */
record Leftovers(Home home) {

    /** Where a service runs: by this working folder its process is found again. */
    static Path folder(Home home, Service service) {
        return home.folder("services").resolve(service.module());
    }

    /** Services alone; how many there were. */
    int stopServices(String signal) {
        return Arrays.stream(Service.values())
                .parallel()
                .mapToInt(service -> strays(service).stop(signal))
                .sum();
    }

    void stopAll(String signal) {
        stopServices(signal);
        EmbeddedSuite.stopLeftovers(home.root());
    }

    private Strays strays(Service service) {
        return new Strays(folder(home, service), line -> line.contains(service.mark() + " "));
    }
}
