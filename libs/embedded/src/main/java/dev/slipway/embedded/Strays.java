package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds servers that a killed launcher left running on one of our data folders.
 *
 * <p>A pid file can be stale, missing or name a pid that was given to a stranger since. The kernel's answer cannot: our
 * servers run with the data folder as working folder, so a process counts as ours when it does that <em>and</em> its command
 * line is that of the server. Works for Linux only, as do the server binaries.
 */
public record Strays(Path folder, Predicate<String> commandLine) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Stops what is found, politely first; returns how many there were. */
    public int stop(String politeSignal) {
        var found = find();
        found.forEach(process -> Signals.send(politeSignal, process.pid()));
        if (!gone()) {
            find().forEach(ProcessHandle::destroyForcibly);
            if (!gone()) {
                throw new EmbeddedException("Processes "
                        + find().stream().map(ProcessHandle::pid).toList() + " still use " + folder
                        + ": stop them and try again");
            }
        }
        return found.size();
    }

    public List<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        var proc = Path.of("/proc", String.valueOf(process.pid()));
        return workingFolder(proc).filter(this::isFolder).isPresent()
                && commandLine(proc).filter(commandLine).isPresent();
    }

    private boolean isFolder(String workingFolder) {
        return workingFolder.equals(folder.toString()) || workingFolder.equals(folder + " (deleted)");
    }

    private static Optional<String> workingFolder(Path proc) {
        try {
            return Optional.of(Files.readSymbolicLink(proc.resolve("cwd")).toString());
        } catch (IOException e) {
            return Optional.empty(); // ended meanwhile, or another user's
        }
    }

    private static Optional<String> commandLine(Path proc) {
        try {
            return Optional.of(Files.readString(proc.resolve("cmdline")).replace('\0', ' '));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks anew each time: a zombie that nobody reaps has no working folder any more, yet still counts as alive. */
    private boolean gone() {
        return Deadline.in(GRACE).await(() -> find().isEmpty());
    }
}
