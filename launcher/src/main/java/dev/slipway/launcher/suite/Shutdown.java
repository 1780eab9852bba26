package dev.slipway.launcher.suite;

import dev.slipway.embedded.Deadline;
import dev.slipway.embedded.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Ends a suite from outside: asks its launcher, or does its work when it is gone. */
public final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(19);

    private Shutdown() {}

    public static void of(Path folder, Consumer<String> say) {
        if (!Files.isDirectory(folder)) {
            say.accept("Nothing runs: there is no " + folder);
            return;
        }
        var home = Home.at(folder);
        var state = StateFile.in(home.root());
        var known = state.read().map(SuiteState::launcher);
        var launcher = known.flatMap(ProcessRef::find);
        launcher.ifPresent(process -> {
            process.destroy();
            if (!Deadline.in(PATIENCE)
                    .await(() -> known.flatMap(ProcessRef::find).isEmpty())) {
                say.accept("The launcher (process " + process.pid() + ") did not end in time and is killed");
                process.destroyForcibly();
            }
        });
        // Whoever holds the lock now is starting and has not written its state yet.
        try (var unused = SuiteLock.take(home.run(), home.root())) {
            new Leftovers(home).stopAll(launcher.isPresent() ? "KILL" : "TERM");
            state.remove();
        }
        say.accept(launcher.isPresent() ? "Everything has ended" : "Nothing runs on " + home.root());
    }
}
