package dev.slipway.launcher.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a service's JVM: small, quick to start, its name in plain sight.
 *
 * @param archives class archives, of the same Java runtime
 */
public record JavaCommand(Path root, ClassArchive archives) {

    /** Measured on two cores with class archives: Serial and C1 start soonest and stay smallest; without -Xms Serial takes all at once. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms32m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    public List<String> of(Service service) {
        var command = new ArrayList<String>();
        command.add(archives.java().resolve("bin/java").toString());
        command.addAll(FLAGS);
        command.addAll(archives.flags(service));
        command.add(service.mark());
        command.add("-jar");
        command.add(service.jar(root).toString());
        return command;
    }
}
