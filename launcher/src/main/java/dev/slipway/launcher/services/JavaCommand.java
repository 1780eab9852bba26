package dev.slipway.launcher.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The command line of a service's JVM: small, quick to start, its name in plain sight.
 *
 * @param archives class archives, of the same Java runtime
 */
public record JavaCommand(Path root, ClassArchive archives) {

    /** Measured on two cores with class archives: Serial starts soonest and stays smallest; without -Xms it takes all at once. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    /** C1 alone: for a service that nobody waits for, the memory of C2 is worth more than its speed. */
    private static final String SMALL = "-XX:TieredStopAtLevel=1";

    private static final Set<Service> IN_THE_BACKGROUND = EnumSet.of(Service.SCHEDULER);

    public List<String> of(Service service) {
        var command = new ArrayList<String>();
        command.add(archives.java().resolve("bin/java").toString());
        command.addAll(FLAGS);
        if (IN_THE_BACKGROUND.contains(service)) {
            command.add(SMALL);
        }
        command.addAll(archives.flags(service));
        command.add(service.mark());
        command.add("-jar");
        command.add(service.jar(root).toString());
        return command;
    }
}
