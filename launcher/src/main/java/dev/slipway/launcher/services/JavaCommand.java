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

    /** Measured on two cores with class archives: Serial starts soonest and stays smallest; without -Xms it takes all at once. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    /** C1 alone starts sooner and takes less memory, and makes slower code: for those that wait for scripts and timers. */
    private static final List<String> C1_ALONE = List.of("-XX:TieredStopAtLevel=1");

    /**
     * C2 for what is called most, four times as late as by default: compiling all that is called now and then takes a third
     * of two cores for minutes.
     */
    private static final List<String> C2_LATE = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private static List<String> compilers(Service service) {
        return switch (service) {
            // little code, which every request passes
            case PORTAL -> List.of();
            case RELEASE, VARIABLES -> C2_LATE;
            case SCHEDULER, DEPLOYMENT -> C1_ALONE;
        };
    }

    public List<String> of(Service service) {
        var command = new ArrayList<String>();
        command.add(archives.java().resolve("bin/java").toString());
        command.addAll(FLAGS);
        command.addAll(compilers(service));
        command.addAll(archives.flags(service));
        command.add(service.mark());
        command.add("-jar");
        command.add(service.jar(root).toString());
        return command;
    }
}
